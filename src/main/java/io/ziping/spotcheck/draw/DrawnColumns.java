package io.ziping.spotcheck.draw;

import io.ziping.scoring.values.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How a drawn form is read out of a row, without what it held when it was drawn. */
public final class DrawnColumns {

    /** The columns of forms {@code f}. */
    public static final String OF_FORM = """
            f.evaluation_id, f.number, f.basis, f.rank, f.ticket, f.project_name, f.department_id, f.department_name, f.unit_name,
            f.doubt, f.adjusted_budget, f.self_total, f.self_grade
            """;

    private DrawnColumns() {}

    public static DrawnForm read(ResultSet row) throws SQLException {
        return new DrawnForm(
                row.getLong("evaluation_id"),
                row.getInt("number"),
                Basis.valueOf(row.getString("basis")),
                row.getInt("rank"),
                row.getString("ticket"),
                row.getString("project_name"),
                row.getLong("department_id"),
                row.getString("department_name"),
                row.getString("unit_name"),
                row.getBigDecimal("doubt"),
                row.getBigDecimal("adjusted_budget"),
                row.getBigDecimal("self_total"),
                Grade.valueOf(row.getString("self_grade")));
    }
}
