package io.ziping.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProjectRepository extends Repository<Project, Long> {

    @Query(
            "select p from Project p join fetch p.unit u join fetch u.department where u.id = :unitId order by p.name, p.id")
    List<Project> findByUnit(long unitId);

    @Query("select p from Project p join fetch p.unit u join fetch u.department where u.id in :unitIds order by p.id")
    List<Project> findByUnits(Collection<Long> unitIds);

    /** By name; every pattern, one a line, has to fit the normal form of the name, or of a former one. */
    @Query(nativeQuery = true, value = """
            select p.id from project p
            join implementing_unit u on u.id = p.unit_id join competent_department d on d.id = u.department_id
            where d.id = coalesce(cast(:departmentId as bigint), d.id) and u.id = coalesce(cast(:unitId as bigint), u.id)
              and u.enabled and d.enabled
              and p.name_key || E'\\n' || array_to_string(p.former_keys, E'\\n') like all (string_to_array(:patterns, E'\\n'))
            order by p.name, p.id limit :most
            """)
    List<Long> findWithin(@Nullable Long departmentId, @Nullable Long unitId, String patterns, int most);

    @Query("""
            select p from Project p join fetch p.unit u join fetch u.department where p.id in :ids order by p.name, p.id
            """)
    List<Project> findByIds(Collection<Long> ids);

    @Query("select p from Project p join fetch p.unit u join fetch u.department where p.id = :id")
    Optional<Project> findByIdWithUnit(long id);

    /**
     * The unit's project of a name and its normal form, now or before it was merged: the one spelt just so, or else the
     * one that looks the same.
     */
    @Query(nativeQuery = true, value = """
            select id from project
            where unit_id = :unitId and (name_key = :key or :key = any(former_keys))
            order by name_key = :key desc, name = :name desc, alike, id limit 1
            """)
    Optional<Long> findIdentity(long unitId, String name, String key);

    /** Does nothing, after the other's transaction has ended, when somebody else adds the same one. */
    @Modifying
    @Query(
            nativeQuery = true,
            value =
                    "insert into project (unit_id, name, name_key) values (:unitId, :name, :key) on conflict do nothing")
    void addIfNew(long unitId, String name, String key);

    /** Who is about to begin a form of it ends first. */
    @Query(nativeQuery = true, value = "select p.id from project p where p.id = :id for update")
    Optional<Long> lockWholly(long id);

    /** Keeps the names of a project that is merged into another, so that whoever looks for them finds the other. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update project i set former_names = i.former_names || f.former_names || f.name,
                former_keys = i.former_keys || f.former_keys || f.name_key
            from project f where f.id = :from and i.id = :into
            """)
    void rememberNames(long from, long into);

    /** Calls a project otherwise; whoever looks for the name it had finds it still. */
    @Modifying(clearAutomatically = true)
    @Query(nativeQuery = true, value = """
            update project set name = :name, name_key = :key, alike = case when name_key = :key then alike else 0 end,
                former_names = former_names || name,
                former_keys = case when name_key = :key then former_keys else former_keys || name_key end
            where id = :id
            """)
    void rename(long id, String name, String key);

    /** Former names of a project, the latest first, without the one it has now. */
    @Query(nativeQuery = true, value = """
            select f.name from project p cross join lateral unnest(p.former_names) with ordinality f (name, place)
            where p.id = :id and f.name <> p.name group by f.name order by max(f.place) desc
            """)
    List<String> formerNames(long id);

    @Modifying
    @Query(nativeQuery = true, value = "delete from project where id = :id")
    void remove(long id);

    @Modifying
    @Query(nativeQuery = true, value = "update project set unit_id = :into where unit_id = :from")
    void moveAll(long from, long into);

    /** All of a unit, whether or not they may begin a form, by name; nobody begins one of them meanwhile. */
    @Query(nativeQuery = true, value = "select p.id from project p where p.unit_id = :unitId order by p.id for update")
    List<Long> lockAll(long unitId);

    @Query(nativeQuery = true, value = "select p.id from project p where p.id = :id for no key update")
    Optional<Long> lock(long id);
}
