package io.ziping.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CompetentDepartmentRepository extends Repository<CompetentDepartment, Long> {

    Optional<CompetentDepartment> findById(long id);

    /** Departments whose name has this normal form: one, or several that were alike before that became impossible. */
    @Query("select d from CompetentDepartment d where d.nameKey = :key order by d.alike, d.id")
    List<CompetentDepartment> findByKey(String key);

    /** Departments that were renamed from a name of this normal form. */
    @Query(nativeQuery = true, value = """
            select * from competent_department where :key = any(former_keys) order by id limit 5
            """)
    List<CompetentDepartment> findByFormerKey(String key);

    List<CompetentDepartment> findAllByOrderByName();

    CompetentDepartment save(CompetentDepartment department);

    /** Keeps a name the department had, so that whoever looks for it still finds it. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update competent_department set former_names = array_append(array_remove(former_names, :name), :name),
                former_keys = array_append(array_remove(former_keys, :key), :key)
            where id = :id
            """)
    void rememberName(long id, String name, String key);

    /** Keeps the names of a department that is merged into another, so that whoever looks for them finds the other. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update competent_department i set former_names = i.former_names || f.former_names || f.name,
                former_keys = i.former_keys || f.former_keys || f.name_key
            from competent_department f where f.id = :from and i.id = :into
            """)
    void rememberNames(long from, long into);

    @Modifying
    @Query(nativeQuery = true, value = "delete from competent_department where id = :id")
    void remove(long id);

    @Query(nativeQuery = true, value = "select d.id from competent_department d where d.id = :id for update")
    List<Long> lock(long id);

    void flush();

    @Query("select d from CompetentDepartment d where d.enabled order by d.name")
    List<CompetentDepartment> findEnabled();

    /** Does nothing, after the other's transaction has ended, when somebody else adds the same one. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into competent_department (name, name_key) values (:name, :key) on conflict do nothing
            """)
    void addIfNew(String name, String key);
}
