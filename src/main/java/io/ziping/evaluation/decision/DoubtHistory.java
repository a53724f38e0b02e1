package io.ziping.evaluation.decision;

import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.identity.Viewer;
import io.ziping.scoring.finding.FindingCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that was said of the findings of a form, also of those that are gone. A question to the unit is not among it, for the
 * pin that asks it is told by itself.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DoubtHistory {

    private final JdbcClient jdbc;

    /** What the viewer may know of it, the latest first; one query. The form must be one that the viewer sees. */
    public List<DoubtEvent> of(long evaluationId, Viewer viewer) {
        return jdbc.sql("""
                        select s.at, a.display_name, s.code, s.message, s.decision, s.text from (
                            select at, account_id, code, message, decision, reason as text from finding_decision
                            where evaluation_id = :form and decision in ('ACCEPTED', 'NOTED') and :decisions
                            union all
                            select at, account_id, code, message, null, text from finding_explanation
                            where evaluation_id = :form) s
                        join account a on a.id = s.account_id order by s.at desc
                        """)
                .param("form", evaluationId)
                .param("decisions", EvaluationPermissions.seesDoubt(viewer.role()))
                .query((row, number) -> event(row))
                .list();
    }

    private static DoubtEvent event(ResultSet row) throws SQLException {
        var message = row.getString("message");
        var decision = row.getString("decision");
        return new DoubtEvent(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("display_name"),
                FindingCode.of(row.getString("code")).map(FindingCode::tag).orElse(message),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("text"));
    }
}
