package io.ziping.campaign;

import io.ziping.scoring.values.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a unit owes and has not begun: a form for each project that had one the year before, as {@link Progress} counts it. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class UnbegunForms {

    private static final String DUE = """
            select l.project_id, l.project_name, l.id, l.total_score, l.grade,
                   (select count(*) from indicator i where i.evaluation_id = l.id) as indicators
            from self_evaluation l
            join implementing_unit u on u.id = l.unit_id and u.enabled
            join competent_department d on d.id = u.department_id and d.enabled
            where l.unit_id = :unit and l.fiscal_year = :year - 1 and not l.followed
                and not exists (select from campaign_exemption x where x.fiscal_year = :year and x.unit_id = l.unit_id
                                and (x.project_id is null or x.project_id = l.project_id))
                and not exists (select from project_retirement r
                                where r.project_id = l.project_id and r.from_year <= :year)
            order by l.project_name, l.id limit :most
            """;

    private final JdbcClient jdbc;

    /** The forms of a year that a unit has not begun, by project; at most so many. */
    public List<UnbegunForm> of(int fiscalYear, long unitId, int most) {
        return jdbc.sql(DUE)
                .param("year", fiscalYear)
                .param("unit", unitId)
                .param("most", most)
                .query((row, number) -> form(row))
                .list();
    }

    private static UnbegunForm form(ResultSet row) throws SQLException {
        var grade = row.getString("grade");
        return new UnbegunForm(
                row.getLong("project_id"),
                row.getString("project_name"),
                row.getLong("id"),
                row.getInt("indicators"),
                row.getBigDecimal("total_score"),
                grade == null ? null : Grade.valueOf(grade).label());
    }
}
