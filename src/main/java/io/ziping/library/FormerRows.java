package io.ziping.library;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a unit's earlier forms, found through its project and its unit; forms that are being filled are none of them. */
@Component
@RequiredArgsConstructor
class FormerRows {

    /** As many years of the project are looked through. */
    private static final int MOST_YEARS = 5;

    /** As many forms of the unit's other projects, the latest first. */
    private static final int MOST_FORMS = 100;

    private final JdbcClient jdbc;

    /**
     * Those of a class and of classes that it has taken the place of: the project's own first, then the latest, each form in
     * its order.
     *
     * @param form the form that is being filled
     */
    List<FormerRow> of(long form, long category) {
        return jdbc.sql("""
                        with form as (
                            select project_id, unit_id, fiscal_year from self_evaluation where id = :form
                        ), former as (
                            (select e.id, e.fiscal_year, e.project_name, true as same_project
                            from form f join self_evaluation e on e.project_id = f.project_id
                                and e.fiscal_year < f.fiscal_year and e.unit_id = f.unit_id
                            where e.status not in ('DRAFT', 'RETURNED')
                            order by e.fiscal_year desc limit :years)
                            union all
                            (select e.id, e.fiscal_year, e.project_name, false
                            from form f join self_evaluation e on e.unit_id = f.unit_id
                                and e.fiscal_year < f.fiscal_year and e.project_id <> f.project_id
                            where e.status not in ('DRAFT', 'RETURNED')
                            order by e.fiscal_year desc, e.id desc limit :forms)
                        )
                        select f.same_project, f.fiscal_year, f.project_name, i.name, i.target, i.actual
                        from former f
                        join indicator i on i.evaluation_id = f.id
                        join indicator_class c on c.id = i.category_id
                        where :category in (c.id, c.successor_id) and btrim(i.name) <> ''
                        order by f.same_project desc, f.fiscal_year desc, f.id desc, i.position
                        """)
                .param("form", form)
                .param("category", category)
                .param("years", MOST_YEARS)
                .param("forms", MOST_FORMS)
                .query((row, number) -> new FormerRow(
                        row.getBoolean("same_project"),
                        row.getInt("fiscal_year"),
                        row.getString("project_name"),
                        row.getString("name"),
                        row.getString("target"),
                        row.getString("actual")))
                .list();
    }

    /** The names of the rows that a form has, but for one. */
    List<String> present(long form, String row) {
        return jdbc.sql(
                        "select name from indicator where evaluation_id = :form and row_key::text <> :row and name <> ''")
                .param("form", form)
                .param("row", row)
                .query(String.class)
                .list();
    }
}
