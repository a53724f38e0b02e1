package io.ziping.evaluation.comparison;

import io.ziping.scoring.result.ScoreSheet.IndicatorRow;
import io.ziping.scoring.values.IndicatorKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of a project's earlier forms, by one query, without the rest of those forms. They belong to the unit and the
 * department of the project as this year's form does: whoever may see the one may see the others.
 */
@Component
@RequiredArgsConstructor
class EarlierRows {

    private static final String COLUMNS = """
            select e.id, e.fiscal_year, i.row_key, d.kind, d.name dimension, c.name category, i.name, i.target,
                i.actual, coalesce(i.weight::text, i.weight_text) weight,
                coalesce(i.score::text, i.score_text) score, i.deviation_explanation
            """;

    private static final String ROWS = """
            join indicator i on i.evaluation_id = e.id
            join indicator_class c on c.id = i.category_id
            join indicator_class d on d.id = c.parent_id
            """;

    private static final String LATEST_FIRST = " order by e.fiscal_year desc, i.position";

    private final JdbcClient jdbc;

    /**
     * The rows of the forms that a form's project has of some years before, the latest year first, each form in its order;
     * none of those that are being filled.
     *
     * @param years how many years back
     */
    List<EarlierRow> before(long form, int years) {
        return jdbc.sql(COLUMNS + """
                        from self_evaluation f
                        join self_evaluation e on e.project_id = f.project_id
                            and e.fiscal_year between f.fiscal_year - :years and f.fiscal_year - 1
                        """ + ROWS + " where f.id = :form and e.status not in ('DRAFT', 'RETURNED')"
                        + LATEST_FIRST)
                .param("form", form)
                .param("years", years)
                .query(EarlierRows::row)
                .list();
    }

    /** The rows of some forms, the latest year first, each form in its order. */
    List<EarlierRow> of(Collection<Long> forms) {
        return jdbc.sql(COLUMNS + " from self_evaluation e " + ROWS + " where e.id in (:forms)" + LATEST_FIRST)
                .param("forms", forms)
                .query(EarlierRows::row)
                .list();
    }

    private static EarlierRow row(ResultSet row, int number) throws SQLException {
        return new EarlierRow(
                row.getLong("id"),
                row.getInt("fiscal_year"),
                row.getObject("row_key", UUID.class),
                new IndicatorRow(
                        IndicatorKind.valueOf(row.getString("kind")),
                        row.getString("dimension"),
                        row.getString("category"),
                        row.getString("name"),
                        row.getString("target"),
                        row.getString("actual"),
                        row.getString("weight"),
                        row.getString("score"),
                        row.getString("deviation_explanation")));
    }
}
