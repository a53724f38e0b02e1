package io.ziping.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CompetentDepartmentRepository extends Repository<CompetentDepartment, Long> {

    Optional<CompetentDepartment> findById(long id);

    Optional<CompetentDepartment> findByName(String name);

    /** Departments that were renamed from this name. */
    @Query(nativeQuery = true, value = """
            select * from competent_department where :name = any(former_names) order by id limit 5
            """)
    List<CompetentDepartment> findByFormerName(String name);

    CompetentDepartment save(CompetentDepartment department);

    /** Keeps a name the department had, so that whoever looks for it still finds it. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update competent_department set former_names = array_append(array_remove(former_names, :name), :name)
            where id = :id
            """)
    void rememberName(long id, String name);

    void flush();

    @Query("select d from CompetentDepartment d where d.enabled order by d.name")
    List<CompetentDepartment> findEnabled();

    /** Does nothing, after the other's transaction has ended, when somebody else adds the same one. */
    @Modifying
    @Query(nativeQuery = true, value = "insert into competent_department (name) values (:name) on conflict do nothing")
    void addIfNew(String name);
}
