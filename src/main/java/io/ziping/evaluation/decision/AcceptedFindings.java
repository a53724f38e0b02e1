package io.ziping.evaluation.decision;

import io.ziping.evaluation.form.FindingStore;
import io.ziping.evaluation.form.ScoredForm;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the doubt of a form anew when explanations of its findings are accepted, or are not any more. */
@Component
@RequiredArgsConstructor
class AcceptedFindings {

    private final FindingStore findings;
    private final JdbcClient jdbc;

    /**
     * Keeps that these findings count no more, or count again; as many decisions were made.
     *
     * @param before the form as it stands, which must be locked
     */
    void count(ScoredForm before, Set<String> digests, boolean accepted) {
        var all = new TreeSet<>(before.accepted());
        if (accepted) {
            all.addAll(digests);
        } else {
            all.removeAll(digests);
        }
        var after = before.accepting(Set.copyOf(all));
        var found = findings.rows(after);
        jdbc.sql("""
                        update self_evaluation set accepted_findings = :accepted, decisions = decisions + :made,
                            doubt = :doubt, findings_digest = :digest
                        where id = :form
                        """)
                .param("accepted", String.join(" ", all))
                .param("made", digests.size())
                .param("doubt", after.doubt().points())
                .param("digest", found.digest())
                .param("form", before.evaluation().identity())
                .update();
        findings.write(List.of(found));
    }
}
