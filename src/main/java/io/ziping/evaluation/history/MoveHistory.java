package io.ziping.evaluation.history;

import io.ziping.evaluation.form.StatusMove;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MoveHistory extends Repository<StatusMove, Long> {

    /** The moves of a form with the names of those who made them, the latest first. */
    @Query("""
            select new io.ziping.evaluation.history.HistoryEntry$Moved(m.at, a.displayName, m.evaluationVersion, m.move,
            m.fromStatus, m.toStatus, m.reason) from StatusMove m join Account a on a.id = m.accountId
            where m.evaluationId = :evaluationId order by m.id desc
            """)
    List<HistoryEntry.Moved> findAllOf(long evaluationId);
}
