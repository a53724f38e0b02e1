package io.ziping.evaluation.maintenance;

import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FindingCounts;
import io.ziping.evaluation.form.FormResults;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.ScoredForm;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.maintenance.RulesPreview.ChangedForm;
import io.ziping.evaluation.maintenance.RulesPreview.Figures;
import io.ziping.evaluation.policy.PolicyDocuments;
import io.ziping.evaluation.policy.ScoringRules;
import io.ziping.evaluation.policy.ScoringRules.Rules;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes a year's rules. A new version is in force from the moment it is stored: whatever is saved afterwards is scored
 * by it. The forms there are follow lot by lot; when that is cut short, the rest can be done later. Forms the finance
 * bureau has passed keep the figures they were passed with, unless it is asked otherwise.
 */
@Service
@RequiredArgsConstructor
public class Rescoring {

    private final FormBatches batches;
    private final EvaluationStore store;
    private final FormScoring scoring;
    private final ScoringRules rules;
    private final PolicyDocuments documents;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * What rules would change in the forms of a year; names the first of them. Each form is scored by the rules it was stored
     * under and by the others, so that nothing but the rules makes a difference: what another release has stored may differ
     * from what this one finds.
     */
    public RulesPreview preview(int fiscalYear, ScoringPolicy policy, int named) {
        var proposed = ScoringRules.rules(policy);
        var count = new Count();
        batches.read(all(fiscalYear), form -> count.add(form, change(form, proposed), named));
        return new RulesPreview(
                count.forms, count.changed, count.grades, count.settled, count.settledForms, count.first);
    }

    private ChangedForm change(SelfEvaluation form, Rules proposed) {
        return new ChangedForm(
                form.identity(),
                form.getHeading().getProjectName(),
                form.getHeading().getUnitName(),
                form.getStatus(),
                computed(scoring.score(form)),
                computed(scoring.score(form, proposed)));
    }

    /**
     * Stores a new version of a year's rules and scores the forms anew.
     *
     * @param base the version the change began from; {@code null} for the standard rules
     * @param changes what is otherwise now, in words
     * @param withSettled whether forms passed by the finance bureau get new figures too
     * @return how many forms were scored anew
     * @throws RulesProblem when somebody else has changed the year's rules meanwhile
     */
    public int apply(
            int fiscalYear,
            @Nullable Long base,
            ScoringPolicy policy,
            String note,
            String changes,
            boolean withSettled,
            Viewer by) {
        try {
            transaction.executeWithoutResult(status -> store(fiscalYear, base, policy, note, changes, withSettled, by));
        } catch (DuplicateKeyException overtaken) {
            throw new RulesProblem();
        }
        return scoreAgain(fiscalYear, withSettled);
    }

    /** Stores a new version as {@link #apply} does, for the caller's transaction; the forms do not follow yet. */
    void store(
            int fiscalYear,
            @Nullable Long base,
            ScoringPolicy policy,
            String note,
            String changes,
            boolean withSettled,
            @Nullable Viewer by) {
        if (!Objects.equals(rules.inForce(fiscalYear), base)) {
            throw new RulesProblem();
        }
        var revision = jdbc.sql("""
                        insert into scoring_policy (fiscal_year, revision, document, note, account_id, at)
                        select :year, coalesce(max(revision), 0) + 1, :document::jsonb, :note, :account, :at
                        from scoring_policy where fiscal_year = :year returning revision
                        """)
                .param("year", fiscalYear)
                .param("document", documents.write(policy))
                .param("note", note)
                .param("account", by == null ? null : by.accountId(), Types.BIGINT)
                .param("at", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
        var scope = withSettled ? "；财政已审和已公开的表一并重算" : "";
        events.publishEvent(new AdministrativeAct(
                by,
                "修改评分规则",
                "%d年度第%d版".formatted(fiscalYear, revision),
                changes + scope + (note.isEmpty() ? "" : "；说明：" + note)));
    }

    /**
     * Scores the forms of a year anew that are stored under other rules than those in force.
     *
     * @param by who asked for it; {@code null} for nobody
     * @return how many there were
     */
    public int finish(int fiscalYear, boolean withSettled, @Nullable Viewer by) {
        var forms = scoreAgain(fiscalYear, withSettled);
        transaction.executeWithoutResult(status -> events.publishEvent(new AdministrativeAct(
                by, "按规则重算", fiscalYear + "年度", "%d张表%s".formatted(forms, withSettled ? "，包括财政已审和已公开的" : ""))));
        return forms;
    }

    private int scoreAgain(int fiscalYear, boolean withSettled) {
        var scored = new int[1];
        batches.changeLots(behind(fiscalYear, withSettled), lot -> {
            var forms = lot.stream()
                    .filter(form -> withSettled || !form.getStatus().isSettled())
                    .toList();
            var compared = forms.stream()
                    .filter(form -> Objects.equals(form.getResults().getComparedVersion(), form.getVersion()))
                    .map(SelfEvaluation::identity)
                    .toArray(Long[]::new);
            forms.forEach(scoring::scoreAndKeep);
            store.flush();
            // other rules change nothing of what forms are compared by
            jdbc.sql("update self_evaluation set compared_version = version where id = any(:forms)")
                    .param("forms", compared)
                    .update();
            scored[0] += forms.size();
        });
        return scored[0];
    }

    private LongFunction<List<Long>> all(int fiscalYear) {
        return behind -> ids("", fiscalYear, behind);
    }

    private LongFunction<List<Long>> behind(int fiscalYear, boolean withSettled) {
        var condition = " and policy_id is distinct from"
                + " (select max(p.id) from scoring_policy p where p.fiscal_year = self_evaluation.fiscal_year)"
                + (withSettled ? "" : " and status not in ('FINANCE_APPROVED', 'PUBLISHED')");
        return behind -> ids(condition, fiscalYear, behind);
    }

    private List<Long> ids(String condition, int fiscalYear, long behind) {
        return jdbc.sql("select id from self_evaluation where fiscal_year = :year and id > :behind" + condition
                        + " order by id limit :size")
                .param("year", fiscalYear)
                .param("behind", behind)
                .param("size", FormBatches.SIZE)
                .query(Long.class)
                .list();
    }

    private static Figures computed(ScoredForm form) {
        var results = new FormResults();
        results.keep(form.card(), FindingCounts.of(form.findings()));
        return new Figures(
                results.getExecutionScore().toPlainString(),
                text(results.getExecutionRate()),
                results.getTotalScore().toPlainString(),
                label(results.getGrade()),
                results.getBlockCount() + results.getWarningCount(),
                results.getHeadline(),
                form.doubt().points().toPlainString(),
                form.card().indicators().stream()
                        .map(row -> text(row.computed().points()))
                        .toList());
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static String label(@Nullable Grade grade) {
        return grade == null ? "" : grade.label();
    }

    /** What a preview has seen so far. */
    private static final class Count {

        private long forms;
        private long changed;
        private long grades;
        private long settled;
        private long settledForms;
        private final List<ChangedForm> first = new ArrayList<>();

        void add(SelfEvaluation form, ChangedForm change, int named) {
            forms++;
            settledForms += form.getStatus().isSettled() ? 1 : 0;
            if (change.before().equals(change.after())) {
                return;
            }
            changed++;
            grades += change.before().grade().equals(change.after().grade()) ? 0 : 1;
            settled += change.isSettled() ? 1 : 0;
            if (first.size() < named) {
                first.add(change);
            }
        }
    }
}
