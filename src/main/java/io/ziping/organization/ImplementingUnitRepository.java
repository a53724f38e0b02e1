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

    /** By names of which one or both may be former ones; present names first. */
    @Query(nativeQuery = true, value = """
            select u.id from implementing_unit u join competent_department d on d.id = u.department_id
            where (d.name = :department or :department = any(d.former_names))
              and (u.name = :unit or :unit = any(u.former_names))
            order by d.name = :department desc, u.name = :unit desc, u.id limit 1
            """)
    Optional<Long> findIdByNamesEverUsed(String department, String unit);

    boolean existsByDepartmentIdAndName(long departmentId, String name);

    ImplementingUnit save(ImplementingUnit unit);

    /** Keeps a name the unit had, so that whoever looks for it still finds it. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update implementing_unit set former_names = array_append(array_remove(former_names, :name), :name)
            where id = :id
            """)
    void rememberName(long id, String name);

    void flush();

    /** Does nothing, after the other's transaction has ended, when somebody else adds the same one. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into implementing_unit (department_id, name) values (:departmentId, :name) on conflict do nothing
            """)
    void addIfNew(long departmentId, String name);
}
