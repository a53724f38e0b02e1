package io.ziping.evaluation.maintenance;

import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.ziping.evaluation.decision.CheckMeasure;
import io.ziping.evaluation.decision.CheckMeasures;
import io.ziping.evaluation.policy.ChecksAdvised;
import io.ziping.evaluation.policy.ScoringPolicies;
import io.ziping.evaluation.policy.StoredPolicy;
import io.ziping.job.JobKind;
import io.ziping.job.JobQueue;
import io.ziping.job.Lane;
import io.ziping.scoring.policy.ScoringPolicy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes advice of checks that reviewers seldom find right, every night, in the rules of the year that is being decided
 * about. A check that any version of that year's rules has ever set is left alone, whoever set it: so none is changed
 * twice, and none against what a person has chosen.
 */
@Component
@RequiredArgsConstructor
public class CheckAdvising {

    /** A job scores the forms of the year anew that its key is. */
    static final String RESCORING = "rescoring";

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 15);
    private static final int ENOUGH_DECIDED = 30;
    private static final BigDecimal TOO_LOW = new BigDecimal("0.30");
    private static final int LONGEST_NOTE = 500;

    private final CheckMeasures measures;
    private final ScoringPolicies policies;
    private final Rescoring rescoring;
    private final JobQueue jobs;
    private final ApplicationEventPublisher events;

    @Bean
    static JobKind checkAdvisingJobs(CheckAdvising advising, Clock clock) {
        return JobKind.everyNight(AT_NIGHT, clock.getZone(), Lane.SHORT, "check-advising", advising::advise);
    }

    /** Cut short, it is begun anew, and goes on with the forms that are still behind. */
    @Bean
    static JobKind rescoringJobs(Rescoring rescoring) {
        return new JobKind(
                Lane.LONG,
                Tasks.oneTime(RESCORING)
                        .execute((job, context) -> rescoring.finish(Integer.parseInt(job.getId()), false, null)));
    }

    /** Makes advice of those checks that are due; asking again changes nothing. */
    @Transactional
    public void advise() {
        var seldomRight = measures.all().values().stream()
                .filter(measure -> measure.decided() >= ENOUGH_DECIDED
                        && measure.confidence().compareTo(TOO_LOW) < 0)
                .toList();
        if (!seldomRight.isEmpty()) {
            measures.latestYear().ifPresent(year -> advise(year, seldomRight));
        }
    }

    private void advise(int fiscalYear, List<CheckMeasure> seldomRight) {
        var everSet = policies.checksEverSet(fiscalYear);
        var due = seldomRight.stream()
                .filter(measure -> !everSet.contains(measure.check().code()))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        var before = policies.versions(fiscalYear).stream().findFirst();
        var rules = before.map(StoredPolicy::policy).orElseGet(ScoringPolicy::standard);
        var checks = due.stream().map(measure -> measure.check().code()).collect(Collectors.toSet());
        var changes = due.stream().map(CheckAdvising::words).toList();
        rescoring.store(
                fiscalYear,
                before.map(StoredPolicy::id).orElse(null),
                rules.withChecks(rules.checks().advising(checks)),
                note(changes),
                String.join("；", changes),
                false,
                null);
        events.publishEvent(new ChecksAdvised(fiscalYear, changes));
        jobs.order(RESCORING, String.valueOf(fiscalYear));
    }

    private static String words(CheckMeasure measure) {
        return "%s 默认→只作提示（处理%d次，属实%d次，实测%s）"
                .formatted(measure.check().tag(), measure.decided(), measure.confirmed(), measure.confidence());
    }

    private static String note(List<String> changes) {
        var note = "处理满%d次而实测低于%s，自动改为只作提示：%s".formatted(ENOUGH_DECIDED, TOO_LOW, String.join("；", changes));
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE - 1) + "…";
    }
}
