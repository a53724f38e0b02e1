package io.ziping.evaluation.decision;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Findings of a check as if reviewers had decided about them. */
public final class DecidedFindings {

    private DecidedFindings() {}

    /**
     * Decides about so many findings of a form.
     *
     * @param confirmed how many of them the unit is asked about; the explanation of the others is accepted
     */
    public static void insert(
            JdbcClient jdbc, long form, String check, int decided, int confirmed, long accountId, Instant at) {
        jdbc.sql("""
                        insert into finding_decision
                            (evaluation_id, digest, code, address, message, decision, reason, account_id, at)
                        select :form, :code || n, :code, '', '', case when n <= :confirmed then 'ASKED' else 'ACCEPTED' end,
                            '', :account, :at
                        from generate_series(1, :decided) n
                        """)
                .param("form", form)
                .param("code", check)
                .param("decided", decided)
                .param("confirmed", confirmed)
                .param("account", accountId)
                .param("at", Timestamp.from(at))
                .update();
    }
}
