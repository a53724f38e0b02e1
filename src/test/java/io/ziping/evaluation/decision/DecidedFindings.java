package io.ziping.evaluation.decision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Findings of a check as if reviewers had decided about them. */
public final class DecidedFindings {

    private DecidedFindings() {}

    /** What was decided about a finding, as {@link Decision} names it. */
    record Made(String digest, String decision) {}

    /**
     * Decides about so many findings of a form, a second apart.
     *
     * @param confirmed about how many of them, the first, the unit is asked; the explanation of the others is accepted
     * @param at when the last of them is decided
     */
    public static void insert(
            JdbcClient jdbc, long form, String check, int decided, int confirmed, long accountId, Instant at) {
        var made = IntStream.rangeClosed(1, decided)
                .mapToObj(n -> new Made(check + n, n <= confirmed ? "ASKED" : "ACCEPTED"))
                .toList();
        insert(jdbc, form, check, made, accountId, at);
    }

    static void insert(JdbcClient jdbc, long form, String check, List<Made> made, long accountId, Instant at) {
        jdbc.sql("""
                        insert into finding_decision
                            (evaluation_id, digest, code, address, message, decision, reason, account_id, at)
                        select :form, d.digest, :code, '', '', d.decision, '', :account,
                            cast(:at as timestamptz) - (:made - d.n) * interval '1 second'
                        from unnest(:digests, :decisions) with ordinality d (digest, decision, n) order by d.n
                        """)
                .param("form", form)
                .param("digests", made.stream().map(Made::digest).toArray(String[]::new))
                .param("code", check)
                .param("decisions", made.stream().map(Made::decision).toArray(String[]::new))
                .param("made", made.size())
                .param("account", accountId)
                .param("at", Timestamp.from(at))
                .update();
    }
}
