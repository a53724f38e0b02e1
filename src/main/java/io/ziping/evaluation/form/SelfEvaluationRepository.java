package io.ziping.evaluation.form;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SelfEvaluationRepository extends Repository<SelfEvaluation, Long> {

    String WITHIN = """
             where e.id = :id
             and (:departmentId is null or e.heading.department.id = :departmentId)
             and (:unitId is null or e.heading.unit.id = :unitId)
            """;

    @Query("select e from SelfEvaluation e join fetch e.heading.department join fetch e.heading.unit" + WITHIN)
    Optional<SelfEvaluation> findWithin(long id, @Nullable Long departmentId, @Nullable Long unitId);

    /** The same, and nobody else may change the form before this transaction ends; its department and unit anybody may. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from SelfEvaluation e join fetch e.heading.department join fetch e.heading.unit" + WITHIN)
    Optional<SelfEvaluation> lockWithin(long id, @Nullable Long departmentId, @Nullable Long unitId);

    @Query(
            "select e from SelfEvaluation e join fetch e.heading.department join fetch e.heading.unit where e.id in :ids")
    List<SelfEvaluation> findByIds(Collection<Long> ids);

    /** The same, and nobody else may change them before this transaction ends; in one order, so that nobody waits in a circle. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from SelfEvaluation e where e.id in :ids order by e.id")
    List<SelfEvaluation> lockByIds(Collection<Long> ids);

    @Query("select distinct e from SelfEvaluation e left join fetch e.fundingLines where e in :evaluations")
    List<SelfEvaluation> fetchFundingLines(Collection<SelfEvaluation> evaluations);

    @Query("""
            select distinct e from SelfEvaluation e left join fetch e.indicators i left join fetch i.category c
            left join fetch c.parent where e in :evaluations
            """)
    List<SelfEvaluation> fetchIndicators(Collection<SelfEvaluation> evaluations);

    @Query("select e.id from SelfEvaluation e where e.heading.project.id = :projectId and e.heading.fiscalYear = :year")
    Optional<Long> findIdByProjectAndYear(long projectId, int year);

    @Query(
            "select e.heading.project.id from SelfEvaluation e where e.heading.project.id in :projectIds and e.heading.fiscalYear = :year")
    Set<Long> findProjectsWithFormOf(Collection<Long> projectIds, int year);

    @Query("""
            select e from SelfEvaluation e where e.heading.project.id = :projectId and e.heading.fiscalYear < :year
            order by e.heading.fiscalYear desc limit 1
            """)
    Optional<SelfEvaluation> findLatestBefore(long projectId, int year);

    void delete(SelfEvaluation evaluation);

    SelfEvaluation save(SelfEvaluation evaluation);

    void flush();
}
