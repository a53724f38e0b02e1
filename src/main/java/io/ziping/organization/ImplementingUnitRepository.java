package io.ziping.organization;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImplementingUnitRepository extends Repository<ImplementingUnit, Long> {

    @Query("""
            select u from ImplementingUnit u join fetch u.department d
            where (:departmentId is null or d.id = :departmentId) and (:unitId is null or u.id = :unitId)
            order by d.name, u.name
            """)
    List<ImplementingUnit> findWithin(@Nullable Long departmentId, @Nullable Long unitId);

    @Query("select u from ImplementingUnit u join fetch u.department where u.id = :id")
    Optional<ImplementingUnit> findByIdWithDepartment(long id);

    @Query("select u from ImplementingUnit u join fetch u.department d where d.name = :department and u.name = :unit")
    Optional<ImplementingUnit> findByNames(String department, String unit);

    /** Does nothing, after the other's transaction has ended, when somebody else adds the same one. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into implementing_unit (department_id, name) values (:departmentId, :name) on conflict do nothing
            """)
    void addIfNew(long departmentId, String name);
}
