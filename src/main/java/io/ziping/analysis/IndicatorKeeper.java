package io.ziping.analysis;

import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts how targets and actuals of the same indicator lie over all units: a year that never was at once, one whose indicators
 * have changed since in the next night; the others stay as they are. A year of 100,000 forms takes some seconds.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class IndicatorKeeper {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 45);

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Bean
    static JobKind indicatorCounting(IndicatorKeeper keeper) {
        return JobKind.every(BETWEEN_LOOKS, Lane.LONG, "analysis-indicators", keeper::countDue);
    }

    /** Counts the years that are due, the latest first, each in a transaction of its own. */
    void countDue() {
        jdbc.sql("""
                        select m.fiscal_year from analysis_moment m
                        where m.indicators_at is null or (m.indicators_at < :night
                            and exists (select from analysis_indicator_due d where d.fiscal_year = m.fiscal_year))
                        order by m.fiscal_year desc
                        """).param("night", lastNight()).query(Integer.class).list().forEach(this::attempt);
    }

    /** A year that fails stays due, and keeps no other from being counted. */
    private void attempt(int year) {
        try {
            transaction.executeWithoutResult(status -> count(year));
        } catch (DataAccessException failure) {
            log.error("could not count the indicators of {}", year, failure);
        }
    }

    private OffsetDateTime lastNight() {
        var now = OffsetDateTime.now(clock);
        var tonight = LocalDate.now(clock).atTime(AT_NIGHT).atZone(clock.getZone());
        var night = tonight.toOffsetDateTime().isAfter(now) ? tonight.minusDays(1) : tonight;
        return night.toOffsetDateTime();
    }

    /** What changes meanwhile makes the year due for the night after. */
    private void count(int year) {
        jdbc.sql("update analysis_moment set indicators_at = :now where fiscal_year = :year")
                .param("now", OffsetDateTime.now(clock))
                .param("year", year)
                .update();
        jdbc.sql("delete from analysis_indicator_due where fiscal_year = :year")
                .param("year", year)
                .update();
        jdbc.sql("delete from analysis_indicator where fiscal_year = :year")
                .param("year", year)
                .update();
        jdbc.sql("""
                        with own as materialized (
                            select f.name, f.unit, f.unit_id, count(*) as forms,
                                mode() within group (order by f.spelling) as spelling,
                                percentile_cont(0.5) within group (order by f.target) as target,
                                percentile_cont(0.5) within group (order by f.actual) as actual
                            from indicator_fact f where f.fiscal_year = :year group by f.name, f.unit, f.unit_id
                        ), usual as (
                            select name, count(distinct unit_id) as units from own
                            group by name having count(distinct unit_id) >= :enough
                        ), counted as (
                            select o.name, o.unit, mode() within group (order by o.spelling) as spelling, sum(o.forms) as forms,
                                count(*) as units, count(distinct u.department_id) as departments, l.units as units_of_name,
                                percentile_cont(array[0.25, 0.5, 0.75]) within group (order by o.target) as target,
                                percentile_cont(array[0.25, 0.5, 0.75]) within group (order by o.actual) as actual
                            from own o join usual l on l.name = o.name join implementing_unit u on u.id = o.unit_id
                            group by o.name, o.unit, l.units
                        )
                        insert into analysis_indicator (fiscal_year, name, unit, spelling, forms, units, departments,
                            units_of_name, target_low, target_median, target_high, actual_low, actual_median, actual_high)
                        select :year, name, unit, spelling, forms, units, departments, units_of_name, target[1], target[2],
                            target[3], actual[1], actual[2], actual[3]
                        from counted
                        """)
                .param("year", year)
                .param("enough", IndicatorYears.ENOUGH_UNITS)
                .update();
    }
}
