package io.ziping.project;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProjectRepository extends Repository<Project, Long> {

    @Query("""
            select p from Project p join fetch p.unit u join fetch u.department d
            where (:departmentId is null or d.id = :departmentId) and (:unitId is null or u.id = :unitId)
              and u.enabled and d.enabled
              and (:namePart = '' or lower(p.name) like concat('%', lower(:namePart), '%') escape '\\')
            order by p.name, p.id
            """)
    List<Project> findWithin(@Nullable Long departmentId, @Nullable Long unitId, String namePart, Limit limit);

    @Query("select p from Project p join fetch p.unit u join fetch u.department where p.id = :id")
    Optional<Project> findByIdWithUnit(long id);

    @Query(
            "select p from Project p join fetch p.unit u join fetch u.department where u.id = :unitId and p.name = :name")
    Optional<Project> findByUnitAndName(long unitId, String name);

    /** Does nothing, after the other's transaction has ended, when somebody else adds the same one. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into project (unit_id, name) values (:unitId, :name) on conflict do nothing")
    void addIfNew(long unitId, String name);

    @Query("select p.id from Project p where p.unit.id = :unitId and p.name = :name")
    Optional<Long> identity(long unitId, String name);

    /** Who is about to begin a form of it ends first. */
    @Query(nativeQuery = true, value = "select p.id from project p where p.id = :id for update")
    long lockWholly(long id);

    @Modifying
    @Query(nativeQuery = true, value = """
                    delete from project p where p.id = :id
                        and not exists (select from self_evaluation e where e.project_id = p.id)
                        and not exists (select from campaign_exemption x where x.project_id = p.id)
                    """)
    void removeUnused(long id);

    @Query(nativeQuery = true, value = """
                    select not exists (select from self_evaluation e where e.project_id = :id and e.id <> :formId)
                        and not exists (select from campaign_exemption x where x.project_id = :id)
                    """)
    boolean isOnlyOf(long id, long formId);

    @Query(nativeQuery = true, value = "select p.id from project p where p.id = :id for no key update")
    long lock(long id);
}
