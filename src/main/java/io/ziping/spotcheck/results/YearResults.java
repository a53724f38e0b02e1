package io.ziping.spotcheck.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what the spot checks of a year came to; one statement, over the drawn forms alone. */
@Service
@RequiredArgsConstructor
public class YearResults {

    private static final String RESULTS = """
            with checked as (
                select f.id, f.draw_id, f.self_total, f.reviewed_total,
                    array_position(:grades::text[], f.reviewed_grade) > array_position(:grades::text[], f.self_grade) as falls
                from spot_check_form f join spot_check_draw d on d.id = f.draw_id
                    join self_evaluation e on e.id = f.evaluation_id
                where d.fiscal_year = :year and (:department = 0 or e.department_id = :department)),
            items as (
                select i.state, i.due from spot_check_item i where i.form_id in (select id from checked))
            select count(distinct draw_id) as draws, count(*) as drawn, count(reviewed_total) as reviewed,
                coalesce(sum(self_total) filter (where reviewed_total is not null), 0) as self,
                coalesce(sum(reviewed_total), 0) as found,
                count(*) filter (where reviewed_total <> self_total) as changed, count(*) filter (where falls) as fallen,
                (select count(*) from spot_check_answer a where a.contests and a.form_id in (select id from checked)) as contested,
                (select count(*) from items) as items, (select count(*) from items where state = 'DONE') as done,
                (select count(*) from items where state <> 'DONE' and due < :today) as overdue
            from checked
            """;

    private static final String GRADES = "{EXCELLENT,GOOD,FAIR,POOR}";

    private final JdbcClient jdbc;

    /**
     * What they came to.
     *
     * @param department whose forms, by the department they have now; 0 for all
     * @param today the day on which something is overdue or not
     */
    @Transactional(readOnly = true)
    public YearResult of(int fiscalYear, long department, LocalDate today) {
        return jdbc.sql(RESULTS)
                .param("year", fiscalYear)
                .param("department", department)
                .param("grades", GRADES)
                .param("today", today)
                .query((row, number) -> result(row))
                .single();
    }

    private static YearResult result(ResultSet row) throws SQLException {
        return new YearResult(
                row.getInt("draws"),
                row.getInt("drawn"),
                row.getInt("reviewed"),
                row.getBigDecimal("self"),
                row.getBigDecimal("found"),
                row.getInt("changed"),
                row.getInt("fallen"),
                row.getInt("contested"),
                row.getInt("items"),
                row.getInt("done"),
                row.getInt("overdue"));
    }
}
