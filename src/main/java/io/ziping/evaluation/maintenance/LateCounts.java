package io.ziping.evaluation.maintenance;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.ziping.evaluation.form.FindingCounts;
import io.ziping.evaluation.form.FindingStore;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.job.JobKind;
import io.ziping.job.JobQueue;
import io.ziping.job.Lane;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Examines forms stored by an earlier version of this program, by the rules they were stored under: counts unmet indicators
 * and the findings of each kind, and keeps the doubts. Nothing else of a form changes, its version neither. Once after an
 * upgrade, beside the work of the day: a lot at a time, so that bundles come in between.
 */
@Component
@RequiredArgsConstructor
@Slf4j
public class LateCounts {

    private static final String JOB = "late-counts";
    private static final int RETRIES = 3;
    private static final Duration BEFORE_RETRY = Duration.ofMinutes(5);

    private final FormBatches batches;
    private final FormScoring scoring;
    private final FindingStore kept;
    private final JdbcClient jdbc;
    private final JobQueue jobs;
    private final Clock clock;

    @Bean
    static JobKind lateCounting(LateCounts counts) {
        return new JobKind(
                Lane.LONG,
                Tasks.custom(JOB, Void.class)
                        .onFailure(FailureHandler.<Void>maxRetries(RETRIES)
                                .retryEvery(BEFORE_RETRY)
                                .thenRemove(run -> log.warn(
                                        "findings of older forms are not all counted; the next start goes on")))
                        .execute((job, context) -> counts.countLot()
                                ? (run, operations) -> operations.reschedule(run, counts.clock.instant())
                                : new CompletionHandler.OnCompleteRemove<>()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        if (!uncounted().isEmpty()) {
            jobs.order(JOB, "all");
        }
    }

    /** Counts what is not counted yet of some forms; false when there were none. */
    boolean countLot() {
        var ids = uncounted();
        batches.change(ids, this::count);
        return !ids.isEmpty();
    }

    /** A form on its way was handed in without blocks, and keeps that; one that can be edited is told what stops it now. */
    private void count(SelfEvaluation form) {
        var scored = scoring.score(form);
        var findings = FindingCounts.of(scored.findings());
        jdbc.sql("""
                        update self_evaluation set unmet_count = :unmet, warning_count = :warnings, advice_count = :advice,
                          headline = :headline, headline_count = :named, doubt = :doubt, findings_digest = :digest,
                          block_count = case when status in ('DRAFT', 'RETURNED') then :blocks else block_count end
                        where id = :id
                        """)
                .param("id", form.identity())
                .param("unmet", scored.card().unmetCount())
                .param("warnings", findings.warnings())
                .param("advice", findings.advice())
                .param("headline", findings.headline())
                .param("named", findings.named())
                .param("blocks", findings.blocks())
                .param("doubt", scored.doubt().points())
                .param("digest", kept.digest(scored))
                .update();
        kept.write(List.of(scored));
    }

    private List<Long> uncounted() {
        return jdbc.sql("select id from self_evaluation where findings_digest is null order by id limit :size")
                .param("size", FormBatches.SIZE)
                .query(Long.class)
                .list();
    }
}
