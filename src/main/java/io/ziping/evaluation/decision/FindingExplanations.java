package io.ziping.evaluation.decision;

import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FilingRule;
import io.ziping.evaluation.form.FindingAddress;
import io.ziping.evaluation.form.FindingDigest;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.ScoredForm;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.workflow.DecisionProblem;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.identity.Viewer;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what units say of what is doubtful in their forms, before a reviewer asks. It stands beside the finding for as long as
 * what the finding rests on stays the same; it is no edit, and leaves the version of the form as it is.
 */
@Service
@RequiredArgsConstructor
public class FindingExplanations {

    /** The longest explanation. */
    public static final int MAX_LENGTH = 500;

    private final EvaluationStore store;
    private final FormScoring scoring;
    private final FilingRule filing;
    private final AcceptedFindings accepted;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * Keeps an explanation; a blank one takes an earlier one back, the same words once more change nothing. A finding that a
     * reviewer has accepted for nothing but what was said before is open again.
     *
     * @param digest of the finding as the page showed it
     * @param seen the explanation the person saw; another one that came meanwhile is not replaced
     * @throws EvaluationLockedException when the viewer may not change the form now
     * @throws DecisionProblem when the finding is gone or rests on something else now, somebody else has explained it
     *     meanwhile, or the explanation is too long, or blank where none stands
     */
    @Transactional
    public void explain(long evaluationId, String digest, String seen, String text, Viewer viewer) {
        var form = store.lock(evaluationId, viewer.scope());
        form.edit(viewer.role(), filing.of(form, viewer));
        var words = words(text);
        var scored = known(form, digest);
        var finding = find(scored, digest).orElseThrow(() -> new DecisionProblem("这条疑点已经没有了，或者它依据的内容刚改过，不用再说明"));
        var stands = Optional.ofNullable(of(evaluationId).get(digest));
        var before = stands.map(Explanation::text).orElse("");
        if (!before.equals(words(seen)) && !before.equals(words)) {
            throw new DecisionProblem("%s刚说明过：“%s”。您写的还在下面，再保存一次就用您的"
                    .formatted(stands.map(Explanation::by).orElse("别人"), before));
        }
        if (before.isEmpty() && words.isEmpty()) {
            throw new DecisionProblem("请写说明");
        }
        if (!before.equals(words)) {
            keep(form, finding, digest, words, viewer);
            if (scored.accepted().contains(digest)) {
                reopen(scored, digest, viewer);
            }
        }
    }

    /** What the unit says of each finding of a form, by its digest; nothing of those whose explanation was taken back. */
    @Transactional(readOnly = true)
    public Map<String, Explanation> of(long evaluationId) {
        var explained = new HashMap<String, Explanation>();
        jdbc.sql("""
                        select x.digest, x.text as explanation, a.display_name as explained_by, x.at as explained_at
                        from finding_explanation x join account a on a.id = x.account_id
                        where x.evaluation_id = :form order by x.id
                        """).param("form", evaluationId).query(row -> {
            explained.put(row.getString("digest"), Explanation.read(row, clock.getZone()));
        });
        explained.values().removeIf(explanation -> explanation.text().isEmpty());
        return explained;
    }

    /** The page before handing in shows what is found beside other forms as they are now, before that is kept with the form. */
    private ScoredForm known(SelfEvaluation form, String digest) {
        var kept = scoring.score(form);
        return find(kept, digest).isPresent() ? kept : scoring.compare(form);
    }

    private static Optional<Finding> find(ScoredForm form, String digest) {
        return form.of(Kind.DOUBT).stream()
                .filter(finding -> FindingDigest.of(form.evaluation(), finding).equals(digest))
                .findFirst();
    }

    /** A reviewer who accepted it without a word accepted what the unit had said. */
    private void reopen(ScoredForm form, String digest, Viewer viewer) {
        int reopened = jdbc.sql("""
                        insert into finding_decision
                            (evaluation_id, digest, code, address, message, decision, reason, account_id, at)
                        select d.evaluation_id, d.digest, d.code, d.address, d.message, 'WITHDRAWN', '', :account, :at
                        from (select * from finding_decision where evaluation_id = :form and digest = :digest
                            order by id desc limit 1) d
                        where d.decision = 'ACCEPTED' and d.reason = ''
                        """)
                .param("form", form.evaluation().identity())
                .param("digest", digest)
                .param("account", viewer.accountId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (reopened > 0) {
            accepted.count(form, Set.of(digest), false);
        }
    }

    private void keep(SelfEvaluation form, Finding finding, String digest, String words, Viewer viewer) {
        jdbc.sql("""
                        insert into finding_explanation (evaluation_id, digest, code, address, message, text, account_id, at)
                        values (:form, :digest, :code, :address, :message, :text, :account, :at)
                        """)
                .param("form", form.identity())
                .param("digest", digest)
                .param("code", finding.code())
                .param("address", FindingAddress.of(form, finding.pointer()))
                .param("message", finding.message())
                .param("text", words)
                .param("account", viewer.accountId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update self_evaluation set explanations = explanations + 1 where id = :form")
                .param("form", form.identity())
                .update();
    }

    private static String words(String text) {
        var words = text.replace("\r\n", "\n").replace("\0", "").strip();
        if (words.length() > MAX_LENGTH) {
            throw new DecisionProblem("说明最多%d字，现在%d字".formatted(MAX_LENGTH, words.length()));
        }
        return words;
    }
}
