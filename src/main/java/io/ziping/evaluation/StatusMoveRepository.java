package io.ziping.evaluation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StatusMoveRepository extends Repository<StatusMove, Long> {

    StatusMove save(StatusMove move);

    @Query("select m from StatusMove m where m.evaluationId = :evaluationId order by m.id desc limit 1")
    Optional<StatusMove> findLast(long evaluationId);

    /** The moves of a form with the names of those who made them, the latest first. */
    @Query("""
            select new io.ziping.evaluation.HistoryEntry$Moved(m.at, a.displayName, m.evaluationVersion, m.move,
            m.fromStatus, m.toStatus, m.reason) from StatusMove m join Account a on a.id = m.accountId
            where m.evaluationId = :evaluationId order by m.id desc
            """)
    List<HistoryEntry.Moved> findAllOf(long evaluationId);
}
