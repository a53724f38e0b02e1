package io.ziping.evaluation.comparison;

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
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the targets lie that units set for the same indicator in a year, computed anew every night from the forms that have
 * been handed in: of each unit the middle of its own. The unit of the form looked at is one among them; with twelve and more
 * it moves no median that matters.
 */
@Component
@RequiredArgsConstructor
public class TargetSpreads {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

    /** Of fewer units nobody can say what is usual; see the check. */
    private static final int ENOUGH_UNITS = 5;

    /** No less than the check asks for: targets easier than others', by the modified z-score of Iglewicz and Hoaglin. */
    private static final String FAR = """
            s.units >= 12 and abs(f.target - s.median) >= abs(s.median) * 0.1
                and abs(f.target - s.median) * 0.6745 > 3.5 * s.deviation
                and (f.operator in ('≤', '<')) = (f.target > s.median)
            """;

    /** Forms that are locked at once. */
    private static final int LOT = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Bean
    static JobKind targetSpreading(TargetSpreads spreads, Clock clock) {
        return JobKind.everyNight(AT_NIGHT, clock.getZone(), Lane.LONG, "target-spreads", spreads::compute);
    }

    /**
     * Computes them for the years that are not settled, and those of which there are none yet; and has those forms compared
     * again for which they may matter now or did until now, and those that name a project, which may be called otherwise by
     * now. Forms that the finance bureau has passed keep what was found.
     */
    public void compute() {
        transaction.executeWithoutResult(status -> computeSpreads());
        var concerned = concerned();
        for (int from = 0; from < concerned.size(); from += LOT) {
            jdbc.sql("""
                            update self_evaluation set compared_version = -1 - version
                            where compared_version = version and id in (
                                select id from self_evaluation where id in (:forms) order by id for update)
                            """)
                    .param("forms", concerned.subList(from, Math.min(from + LOT, concerned.size())))
                    .update();
        }
    }

    private void computeSpreads() {
        var years = jdbc.sql("""
                        select distinct fiscal_year from self_evaluation
                        where status not in ('FINANCE_APPROVED', 'PUBLISHED')
                        union
                        (select fiscal_year from indicator_fact except select fiscal_year from target_spread)
                        """).query(Integer.class).list();
        if (years.isEmpty()) {
            return;
        }
        jdbc.sql("delete from target_spread where fiscal_year in (:years)")
                .param("years", years)
                .update();
        jdbc.sql("""
                        with unit_target as (
                            select fiscal_year, name, unit, unit_id,
                                percentile_cont(0.5) within group (order by target) target, min(target) lowest,
                                max(target) highest
                            from indicator_fact where fiscal_year in (:years) group by fiscal_year, name, unit, unit_id
                        ), middle as (
                            select fiscal_year, name, unit, count(*) units,
                                percentile_cont(0.5) within group (order by target) median, min(lowest) lowest,
                                max(highest) highest
                            from unit_target group by fiscal_year, name, unit having count(*) >= :enough
                        )
                        insert into target_spread (fiscal_year, name, unit, units, median, deviation, lowest, highest)
                        select m.fiscal_year, m.name, m.unit, m.units, m.median,
                            percentile_cont(0.5) within group (order by abs(t.target - m.median)), m.lowest, m.highest
                        from middle m join unit_target t using (fiscal_year, name, unit)
                        group by m.fiscal_year, m.name, m.unit, m.units, m.median, m.lowest, m.highest
                        """).param("years", years).param("enough", ENOUGH_UNITS).update();
    }

    private List<Long> concerned() {
        return jdbc.sql("""
                        select e.id from self_evaluation e
                        where e.status not in ('FINANCE_APPROVED', 'PUBLISHED') and e.id in (
                            select f.evaluation_id from indicator_fact f
                            join target_spread s using (fiscal_year, name, unit) where %s
                            union
                            select evaluation_id from finding where first_of_code and code in (:codes))
                        order by e.id
                        """.formatted(FAR))
                .param(
                        "codes",
                        List.of(FindingCode.TARGET_FAR_FROM_PEERS.code(), FindingCode.OTHER_PROJECT_NAMED.code()))
                .query(Long.class)
                .list();
    }
}
