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
     * Units of these names and normal forms, of which one or both may be former ones: those that fit best, present names
     * before former ones, names spelt just so before others, and the department's before the unit's. More than one are
     * equally meant.
     */
    @Query(nativeQuery = true, value = """
            select id from (
                select u.id, rank() over (order by d.name_key = :departmentKey desc, u.name_key = :unitKey desc,
                    d.name = :department desc, u.name = :unit desc,
                    case when d.name_key = :departmentKey then d.alike else 0 end,
                    case when u.name_key = :unitKey then u.alike else 0 end) as place
                from implementing_unit u join competent_department d on d.id = u.department_id
                where (d.name_key = :departmentKey or :departmentKey = any(d.former_keys))
                  and (u.name_key = :unitKey or :unitKey = any(u.former_keys))
                  and d.id = coalesce(cast(:departmentId as bigint), d.id)
                  and u.id = coalesce(cast(:unitId as bigint), u.id)) fitting
            where place = 1 order by id limit 5
            """)
    List<Long> findIdsByNames(
            String department,
            String departmentKey,
            String unit,
            String unitKey,
            @Nullable Long departmentId,
            @Nullable Long unitId);

    /** Units whose name, or else a former one, has this normal form, in whichever department. */
    @Query(nativeQuery = true, value = """
            select id from (
                select u.id, rank() over (order by u.name_key = :key desc) as place
                from implementing_unit u where u.name_key = :key or :key = any(u.former_keys)) fitting
            where place = 1 order by id limit 5
            """)
    List<Long> findIdsByName(String key);

    @Query("select u from ImplementingUnit u join fetch u.department d where u.id in :ids order by d.name, u.name")
    List<ImplementingUnit> findByIds(Collection<Long> ids);

    /** Whether the unit and its department bear or bore names of these normal forms. */
    @Query(nativeQuery = true, value = """
            select exists (
                select from implementing_unit u join competent_department d on d.id = u.department_id
                where u.id = :id and (d.name_key = :departmentKey or :departmentKey = any(d.former_keys))
                  and (u.name_key = :unitKey or :unitKey = any(u.former_keys)))
            """)
    boolean isNamed(long id, String departmentKey, String unitKey);

    /** The department's units whose name has this normal form. */
    @Query("select u from ImplementingUnit u where u.department.id = :departmentId and u.nameKey = :key"
            + " order by u.alike, u.id")
    List<ImplementingUnit> findByKey(long departmentId, String key);

    ImplementingUnit save(ImplementingUnit unit);

    /** Keeps a name the unit had, so that whoever looks for it still finds it. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update implementing_unit set former_names = array_append(array_remove(former_names, :name), :name),
                former_keys = array_append(array_remove(former_keys, :key), :key)
            where id = :id
            """)
    void rememberName(long id, String name, String key);

    /** Keeps the names of a unit that is merged into another, so that whoever looks for them finds the other. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update implementing_unit i set former_names = i.former_names || f.former_names || f.name,
                former_keys = i.former_keys || f.former_keys || f.name_key
            from implementing_unit f where f.id = :from and i.id = :into
            """)
    void rememberNames(long from, long into);

    @Modifying
    @Query(nativeQuery = true, value = "delete from implementing_unit where id = :id")
    void remove(long id);

    @Modifying
    @Query(nativeQuery = true, value = "update implementing_unit set department_id = :into where department_id = :from")
    void moveAll(long from, long into);

    @Query(nativeQuery = true, value = "select u.id from implementing_unit u where u.id = :id for update")
    List<Long> lock(long id);

    void flush();

    /** Does nothing, after the other's transaction has ended, when somebody else adds the same one. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into implementing_unit (department_id, name, name_key) values (:departmentId, :name, :key)
            on conflict do nothing
            """)
    void addIfNew(long departmentId, String name, String key);
}
