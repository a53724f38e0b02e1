package io.ziping.campaign;

import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.FilingPeriods;
import io.ziping.organization.DataScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days of a year's campaign, and the later one a unit was granted; one query over two primary keys. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
class CampaignPeriods implements FilingPeriods {

    private static final String OF_A_UNIT = """
            select c.fiscal_year, c.opens_on, greatest(c.closes_on, x.last_day) as last_day,
                   coalesce(x.last_day > c.closes_on, false) as extended
            from campaign c
            left join campaign_extension x on x.fiscal_year = c.fiscal_year and x.unit_id = :unit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public FilingPeriod of(int fiscalYear, long unitId) {
        var today = LocalDate.now(clock);
        return jdbc.sql(OF_A_UNIT + " where c.fiscal_year = :year")
                .param("unit", unitId)
                .param("year", fiscalYear)
                .query((row, number) -> period(row, today))
                .optional()
                .orElseGet(() -> FilingPeriod.unlimited(fiscalYear, today));
    }

    @Override
    public Map<Long, FilingPeriod> of(int fiscalYear, Set<Long> unitIds) {
        var today = LocalDate.now(clock);
        var periods = new HashMap<Long, FilingPeriod>();
        unitIds.forEach(unit -> periods.put(unit, FilingPeriod.unlimited(fiscalYear, today)));
        jdbc.sql("""
                        select u.id as unit_id, c.fiscal_year, c.opens_on, greatest(c.closes_on, x.last_day) as last_day,
                            coalesce(x.last_day > c.closes_on, false) as extended
                        from campaign c cross join unnest(:units::bigint[]) u (id)
                        left join campaign_extension x on x.fiscal_year = c.fiscal_year and x.unit_id = u.id
                        where c.fiscal_year = :year
                        """)
                .param("units", unitIds.toArray(Long[]::new))
                .param("year", fiscalYear)
                .query(row -> {
                    periods.put(row.getLong("unit_id"), period(row, today));
                });
        return periods;
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

    @Override
    public List<FilingPeriod> open(long unitId) {
        var today = LocalDate.now(clock);
        return jdbc.sql(OF_A_UNIT + " where :today between c.opens_on and greatest(c.closes_on, x.last_day)"
                        + " order by last_day, c.fiscal_year desc")
                .param("unit", unitId)
                .param("today", today)
                .query((row, number) -> period(row, today))
                .list();
    }

    private static FilingPeriod period(ResultSet row, LocalDate today) throws SQLException {
        return new FilingPeriod(
                row.getInt("fiscal_year"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("extended"),
                today);
    }
}
