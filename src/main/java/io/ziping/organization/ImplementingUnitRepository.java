package io.ziping.organization;

import java.util.Collection;
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

    /**
     * Units of these names, of which one or both may be former ones: those that fit best, present names before former
     * ones and the department's before the unit's. More than one are equally meant.
     */
    @Query(nativeQuery = true, value = """
            select id from (
                select u.id, rank() over (order by d.name = :department desc, u.name = :unit desc) as place
                from implementing_unit u join competent_department d on d.id = u.department_id
                where (d.name = :department or :department = any(d.former_names))
                  and (u.name = :unit or :unit = any(u.former_names))
                  and d.id = coalesce(cast(:departmentId as bigint), d.id)
                  and u.id = coalesce(cast(:unitId as bigint), u.id)) fitting
            where place = 1 order by id limit 5
            """)
    List<Long> findIdsByNames(String department, String unit, @Nullable Long departmentId, @Nullable Long unitId);

    @Query("select u from ImplementingUnit u join fetch u.department d where u.id in :ids order by d.name, u.name")
    List<ImplementingUnit> findByIds(Collection<Long> ids);

    /** Whether the unit and its department bear or bore these names. */
    @Query(nativeQuery = true, value = """
            select exists (
                select from implementing_unit u join competent_department d on d.id = u.department_id
                where u.id = :id and (d.name = :department or :department = any(d.former_names))
                  and (u.name = :unit or :unit = any(u.former_names)))
            """)
    boolean isNamed(long id, String department, String unit);

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
