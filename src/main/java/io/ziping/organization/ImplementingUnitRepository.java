package io.ziping.organization;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    ImplementingUnit save(ImplementingUnit unit);
}
