package io.ziping.analysis;

import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Years that a program counted that does not know of cells of outcomes: while it runs beside this one it takes what is due, and
 * leaves the cells as they were.
 */
@Component
@RequiredArgsConstructor
class OutcomeGaps {

    private static final int MINUTES = 10;

    private final JdbcClient jdbc;

    /** Makes all departments of such a year due; of one that was counted in the last ten minutes not again. */
    void makeDue(OffsetDateTime now) {
        jdbc.sql("""
                        insert into analysis_due (fiscal_year, department_id)
                        select s.fiscal_year, s.department_id from analysis_summary s
                        where s.unit_id = 0 and s.department_id <> 0 and s.fiscal_year in (
                            select a.fiscal_year from analysis_summary a join analysis_moment m on m.fiscal_year = a.fiscal_year
                            where a.department_id = 0 and a.unit_id = 0 and m.at < :then and a.forms <> (
                                select coalesce(sum(o.forms), 0) from analysis_outcome o
                                where o.fiscal_year = a.fiscal_year and o.department_id = 0))
                        """).param("then", now.minusMinutes(MINUTES)).update();
    }
}
