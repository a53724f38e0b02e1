package io.ziping.evaluation.comparison;

import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import io.ziping.scoring.finding.FindingCode;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the targets lie that units set for the same indicator in a year, computed anew every night from the forms that have
 * been handed in. The unit of the form looked at is one among them: with twelve and more it moves no median that matters.
 */
@Component
@RequiredArgsConstructor
public class TargetSpreads {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

    /** Of fewer units nobody can say what is usual; see the check. */
    private static final int ENOUGH_UNITS = 5;

    /** As the check has it: the modified z-score of Iglewicz and Hoaglin, and half of the median where all say the same. */
    private static final String FAR = """
            abs(f.target - s.median) >= abs(s.median) * 0.1 and abs(f.target - s.median) * 0.6745 > 3.5 * s.deviation
            """;

    private final JdbcClient jdbc;

    @Bean
    static JobKind targetSpreading(TargetSpreads spreads, Clock clock) {
        return new JobKind(
                Lane.LONG,
                Tasks.recurring("target-spreads", new Daily(clock.getZone(), AT_NIGHT))
                        .execute((job, context) -> spreads.compute()));
    }

    /** Computes them, and has those forms compared again for which they may matter now or did until now. */
    @Transactional
    public void compute() {
        jdbc.sql("delete from target_spread").update();
        jdbc.sql("""
                        with form_target as (
                            select fiscal_year, name, unit, unit_id, target from indicator_fact
                        ), middle as (
                            select fiscal_year, name, unit, count(distinct unit_id) units,
                                percentile_cont(0.5) within group (order by target) median, min(target) lowest,
                                max(target) highest
                            from form_target group by fiscal_year, name, unit having count(distinct unit_id) >= :enough
                        )
                        insert into target_spread (fiscal_year, name, unit, units, median, deviation, lowest, highest)
                        select m.fiscal_year, m.name, m.unit, m.units, m.median,
                            percentile_cont(0.5) within group (order by abs(t.target - m.median)), m.lowest, m.highest
                        from middle m join form_target t using (fiscal_year, name, unit)
                        group by m.fiscal_year, m.name, m.unit, m.units, m.median, m.lowest, m.highest
                        """).param("enough", ENOUGH_UNITS).update();
        jdbc.sql("""
                        update self_evaluation set compared_version = :again
                        where compared_version = version and id in (
                            select e.id from self_evaluation e where e.id in (
                                select f.evaluation_id from indicator_fact f
                                join target_spread s using (fiscal_year, name, unit) where %s
                                union
                                select evaluation_id from finding where code in (:codes))
                            order by e.id for update)
                        """.formatted(FAR))
                .param("again", FormComparisons.AGAIN)
                .param(
                        "codes",
                        List.of(FindingCode.TARGET_FAR_FROM_PEERS.code(), FindingCode.OTHER_PROJECT_NAMED.code()))
                .update();
    }
}
