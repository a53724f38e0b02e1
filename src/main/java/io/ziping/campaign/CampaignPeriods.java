package io.ziping.campaign;

import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.FilingPeriods;
import io.ziping.organization.DataScope;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalInt;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days of a year's campaign, and the later one a unit was granted; one query over two primary keys. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
class CampaignPeriods implements FilingPeriods {

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public FilingPeriod of(int fiscalYear, long unitId) {
        var today = LocalDate.now(clock);
        return jdbc.sql("""
                        select c.opens_on, greatest(c.closes_on, x.last_day) as last_day,
                               coalesce(x.last_day > c.closes_on, false) as extended
                        from campaign c
                        left join campaign_extension x on x.fiscal_year = c.fiscal_year and x.unit_id = :unit
                        where c.fiscal_year = :year
                        """)
                .param("unit", unitId)
                .param("year", fiscalYear)
                .query((row, number) -> new FilingPeriod(
                        fiscalYear,
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getBoolean("extended"),
                        today))
                .optional()
                .orElseGet(() -> FilingPeriod.unlimited(fiscalYear, today));
    }

    @Override
    public OptionalInt yearBeingFilled(DataScope scope) {
        return jdbc.sql("""
                        select c.fiscal_year from campaign c
                        left join campaign_extension x on x.fiscal_year = c.fiscal_year and x.unit_id = :unit
                        where :today between c.opens_on and greatest(c.closes_on, x.last_day)
                        order by greatest(c.closes_on, x.last_day), c.fiscal_year desc limit 1
                        """)
                .param("today", LocalDate.now(clock))
                .param("unit", scope.unitId(), Types.BIGINT)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }
}
