package io.ziping.evaluation.decision;

import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FindingAddress;
import io.ziping.evaluation.form.FindingDigest;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.ScoredForm;
import io.ziping.evaluation.workflow.DecisionProblem;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.identity.Viewer;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what reviewers decide about findings. A decision holds for as long as what the finding rests on stays the same; it
 * is no edit, and leaves the version of the form as it is.
 */
@Service
@RequiredArgsConstructor
public class FindingDecisions {

    /** The longest reason. */
    public static final int MAX_LENGTH = 500;

    private final EvaluationStore store;
    private final FormScoring scoring;
    private final AcceptedFindings accepted;
    private final FindingExplanations explanations;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Clock clock;

    /**
     * Decides about a finding of a form that was handed in. The same once more changes nothing but its time and reason.
     *
     * @param digest of the finding as the page showed it
     * @param decision null when none was chosen
     * @param explained what the unit said of the finding as the page showed it; blank for nothing
     * @return the decision
     * @throws DecisionProblem when it is not the viewer's to decide, no decision was chosen, the finding is gone or rests
     *     on something else now, an accepted explanation is said by nobody, neither by the viewer nor by the unit, or the unit
     *     says something else than the viewer saw
     */
    @Transactional
    public Decision decide(
            long evaluationId,
            String digest,
            @Nullable Decision decision,
            String reason,
            String explained,
            Viewer viewer) {
        var form = store.lock(evaluationId, viewer.scope());
        if (!EvaluationPermissions.mayDecide(viewer.role(), form.getStatus())) {
            throw new DecisionProblem("这张表现在是“" + form.getStatus().label() + "”，不由您处理疑点");
        }
        if (decision == null) {
            throw new DecisionProblem("请选“说明成立”或者“暂记”");
        }
        var words = words(reason);
        if (decision == Decision.ACCEPTED && words.isEmpty()) {
            requireExplained(evaluationId, digest, explained);
        }
        var scored = scoring.score(form);
        var finding = find(scored, digest).orElseThrow(() -> new DecisionProblem("这条疑点已经没有了，或者它依据的内容刚改过，请重新看"));
        keep(scored, finding, digest, decision, words, viewer);
        accepted.count(scored, Set.of(digest), decision == Decision.ACCEPTED);
        return decision;
    }

    /**
     * Keeps that the unit is being asked about findings; nothing of those that are gone or rest on something else by now. Who
     * asked first about one, and when, stays.
     */
    @Transactional
    public void asked(long evaluationId, Collection<String> digests, Viewer viewer) {
        if (digests.isEmpty()) {
            return;
        }
        var form = store.lock(evaluationId, viewer.scope());
        if (!EvaluationPermissions.mayDecide(viewer.role(), form.getStatus())) {
            return;
        }
        var decided = form.getResults().getDecisions() == 0 ? Map.<String, Decided>of() : of(evaluationId);
        var scored = scoring.score(form);
        var asked = new TreeSet<String>();
        for (var finding : scored.of(Kind.DOUBT)) {
            var digest = FindingDigest.of(form, finding);
            if (digests.contains(digest) && !isAsked(decided.get(digest)) && asked.add(digest)) {
                keep(scored, finding, digest, Decision.ASKED, "", viewer);
            }
        }
        if (!asked.isEmpty()) {
            accepted.count(scored, asked, false);
            // the form may be moved or shown in the same transaction, by what is known of it; its lines and rows, which
            // only its own edits change, are not read again
            entities.refresh(form);
        }
    }

    /**
     * Keeps that the unit is not being asked after all, for the question was never sent: nothing is decided about these findings
     * any more. What somebody has decided otherwise since stays.
     */
    @Transactional
    public void withdrawn(long evaluationId, Collection<String> digests, Viewer viewer) {
        if (digests.isEmpty()) {
            return;
        }
        var made = jdbc.sql("""
                        insert into finding_decision
                            (evaluation_id, digest, code, address, message, decision, reason, account_id, at)
                        select d.evaluation_id, d.digest, d.code, d.address, d.message, 'WITHDRAWN', '', :account, :at
                        from unnest(array[:digests]) w (digest)
                        cross join lateral (select * from finding_decision d
                            where d.evaluation_id = :form and d.digest = w.digest order by d.id desc limit 1) d
                        where d.decision = 'ASKED'
                        """)
                .param("form", evaluationId)
                .param("digests", Set.copyOf(digests))
                .param("account", viewer.accountId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (made > 0) {
            jdbc.sql("update self_evaluation set decisions = decisions + :made where id = :form")
                    .param("made", made)
                    .param("form", evaluationId)
                    .update();
        }
    }

    /** What was decided last about each finding of a form, by its digest; a question that was never sent is none. */
    @Transactional(readOnly = true)
    public Map<String, Decided> of(long evaluationId) {
        var decided = new HashMap<String, Decided>();
        jdbc.sql("""
                        select d.digest, d.decision, d.reason, a.display_name, d.at
                        from finding_decision d join account a on a.id = d.account_id
                        where d.evaluation_id = :form order by d.id
                        """).param("form", evaluationId).query(row -> {
            decided.put(row.getString("digest"), Decided.read(row, clock.getZone()));
        });
        decided.values().removeIf(last -> last.decision() == Decision.WITHDRAWN);
        return decided;
    }

    private static boolean isAsked(@Nullable Decided last) {
        return last != null && last.decision() == Decision.ASKED;
    }

    /** What stands accepted without a word of the reviewer's is what the reviewer has read. */
    private void requireExplained(long evaluationId, String digest, String seen) {
        var explanation = explanations.of(evaluationId).get(digest);
        if (explanation == null) {
            throw new DecisionProblem("请写明为什么说明成立");
        }
        if (!explanation.text().equals(seen.replace("\r\n", "\n").strip())) {
            throw new DecisionProblem("单位的说明改过了：“%s”。请看过再处理".formatted(explanation.text()));
        }
    }

    private static Optional<Finding> find(ScoredForm form, String digest) {
        return form.of(Kind.DOUBT).stream()
                .filter(finding -> FindingDigest.of(form.evaluation(), finding).equals(digest))
                .findFirst();
    }

    private void keep(
            ScoredForm form, Finding finding, String digest, Decision decision, String reason, Viewer viewer) {
        jdbc.sql("""
                        insert into finding_decision
                            (evaluation_id, digest, code, address, message, decision, reason, account_id, at)
                        values (:form, :digest, :code, :address, :message, :decision, :reason, :account, :at)
                        """)
                .param("form", form.evaluation().identity())
                .param("digest", digest)
                .param("code", finding.code())
                .param("address", FindingAddress.of(form.evaluation(), finding.pointer()))
                .param("message", finding.message())
                .param("decision", decision.name())
                .param("reason", reason)
                .param("account", viewer.accountId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String words(String text) {
        var words = text.replace("\r\n", "\n").replace("\0", "").strip();
        if (words.length() > MAX_LENGTH) {
            throw new DecisionProblem("理由最多%d字，现在%d字".formatted(MAX_LENGTH, words.length()));
        }
        return words;
    }
}
