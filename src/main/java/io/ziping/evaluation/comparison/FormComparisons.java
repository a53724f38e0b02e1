package io.ziping.evaluation.comparison;

import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FindingCounts;
import io.ziping.evaluation.form.FindingStore;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.ScoredForm;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import io.ziping.organization.DataScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares forms with the year before and with others when they have changed, or when those have that they are compared
 * with: what is due is what {@code compared_version} tells. Forms of an earlier release, of which findings and counts are
 * missing, are due too. By the rules a form was stored under; nothing else of it changes, its version neither.
 *
 * <p>Beside the work of the day, and not for every cell: a form that somebody is filling waits until they pause.
 */
@Component
@Slf4j
public class FormComparisons {

    private static final int LOT = 100;

    /** How long nobody has changed a draft. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private static final Duration BETWEEN_RUNS = Duration.ofSeconds(5);

    /** After so long others of the lane have their turn. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(20);

    private final EvaluationStore store;
    private final FormScoring scoring;
    private final FindingStore findings;
    private final ComparableForms comparable;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FormComparisons(
            EvaluationStore store,
            FormScoring scoring,
            FindingStore findings,
            ComparableForms comparable,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.scoring = scoring;
        this.findings = findings;
        this.comparable = comparable;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Bean
    static JobKind formComparing(FormComparisons comparisons) {
        return JobKind.every(BETWEEN_RUNS, Lane.SHORT, "form-comparisons", comparisons::run);
    }

    private void run() {
        var end = clock.instant().plus(LONGEST_RUN);
        while (compareLot() && clock.instant().isBefore(end)) {
            log.debug("forms were compared, and there may be more");
        }
    }

    /**
     * Compares some of the forms that are due, those first that somebody works on: forms of an earlier release have waited
     * since the upgrade, and go on waiting. False when there were none.
     */
    public boolean compareLot() {
        var due = jdbc.sql("""
                        select id, version from self_evaluation
                        where compared_version is distinct from version
                            and (status not in ('DRAFT', 'RETURNED') or updated_at < :pause)
                        order by (compared_version is null), id desc limit :lot
                        """)
                .param("pause", Timestamp.from(clock.instant().minus(PAUSE)))
                .param("lot", LOT)
                .query(Due.class)
                .list();
        due.forEach(this::compareOrPassOver);
        return !due.isEmpty();
    }

    /** A form that cannot be compared holds nobody up; it is tried again when it changes. */
    private void compareOrPassOver(Due form) {
        try {
            compare(form.id());
        } catch (TransientDataAccessException meanwhile) {
            log.info("form {} is compared later: {}", form.id(), meanwhile.getMessage());
        } catch (RuntimeException failure) {
            log.error("form {} could not be compared with others", form.id(), failure);
            jdbc.sql("update self_evaluation set compared_version = version where id = :id and version = :version")
                    .param("id", form.id())
                    .param("version", form.version())
                    .update();
        }
    }

    /** A form to compare, and its version when it was found. */
    record Due(long id, long version) {}

    /** Compares one form, due or not; nothing when it is gone, or somebody changes it meanwhile. */
    public void compare(long id) {
        // those that look at the form first, and apart: nobody holds one form and waits for another
        var seen = transaction.execute(status -> announce(id));
        transaction.executeWithoutResult(status -> store.lockAll(List.of(id)).stream()
                .filter(form -> seen.equals(Optional.of(form.getVersion())))
                .forEach(form -> keep(form, compared(form))));
    }

    /** A form that the finance bureau has passed keeps what was found before; others still find what stands in it. */
    private ScoredForm compared(SelfEvaluation form) {
        return form.getStatus().isSettled() && form.getResults().getComparedVersion() != null
                ? scoring.score(form)
                : scoring.compare(form);
    }

    /** @return the version that others will be compared with; empty when the form is gone */
    private Optional<Long> announce(long id) {
        return store.findGlance(id, DataScope.ALL).map(form -> {
            if (!isOnlyAgain(form)) {
                comparable.compareAgainBeside(form);
            }
            return form.getVersion();
        });
    }

    /** Whether nothing of the form itself has changed since it was compared, so that nobody has to be because of it. */
    private static boolean isOnlyAgain(SelfEvaluation form) {
        var compared = form.getResults().getComparedVersion();
        return compared != null && compared == -1 - form.getVersion();
    }

    /** A form on its way was handed in without blocks, and keeps that; one that can be edited is told what stops it now. */
    private void keep(SelfEvaluation form, ScoredForm scored) {
        var counts = FindingCounts.of(scored.findings());
        var results = form.getResults();
        var rows = findings.rows(scored);
        var comparison = scoring.comparison(scored);
        var isOther = !comparison.equals(results.getComparison());
        jdbc.sql("""
                        update self_evaluation set unmet_count = :unmet, warning_count = :warnings, advice_count = :advice,
                          headline = :headline, headline_count = :named, cell_count = :cells, blank_count = :blanks,
                          doubt = :doubt, findings_digest = :digest,
                          block_count = case when status in ('DRAFT', 'RETURNED') then :blocks else block_count end,
                          comparison = :comparison, comparisons = comparisons + :other, compared_version = version
                        where id = :id
                        """)
                .param("id", form.identity())
                .param("unmet", scored.card().unmetCount())
                .param("warnings", counts.warnings())
                .param("advice", counts.advice())
                .param("headline", counts.headline())
                .param("named", counts.named())
                .param("cells", scored.card().cellsToFill())
                .param("blanks", counts.blanks())
                .param("blocks", counts.blocks())
                .param("doubt", scored.doubt().points())
                .param("digest", rows.digest())
                .param("comparison", comparison)
                .param("other", isOther ? 1 : 0)
                .update();
        if (results.getFindingsDigest() == null || results.getFindingsDigest() != rows.digest()) {
            findings.write(List.of(rows));
        }
        if (!isOnlyAgain(form)) {
            comparable.keep(scored);
        }
    }
}
