package io.ziping.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which template a form is begun with: that of its unit, else of its department, else of everybody; of several, the one
 * from the latest year that is not after the form's.
 */
@Component
@RequiredArgsConstructor
public class TemplateChoices {

    private final JdbcClient jdbc;
    private final SheetTemplates templates;

    /** What a form of a year is begun with; blank for the standard template. */
    public String inForce(int fiscalYear, long departmentId, long unitId) {
        return jdbc.sql("""
                        select template from sheet_template_choice
                        where from_year <= :year and (unit_id = :unit or department_id = :department
                            or num_nonnulls(unit_id, department_id) = 0)
                        order by unit_id nulls last, department_id nulls last, from_year desc limit 1
                        """)
                .param("year", fiscalYear)
                .param("unit", unitId)
                .param("department", departmentId)
                .query(String.class)
                .optional()
                .filter(template -> !template.equals(BuiltInTemplates.STANDARD.toString()))
                .orElse("");
    }

    /** All choices, the latest years first, those for everybody before those for some. */
    public List<TemplateChoice> all() {
        return jdbc.sql("""
                        select id, from_year, department_id, unit_id, template from sheet_template_choice
                        order by from_year desc, num_nonnulls(department_id, unit_id), id limit :most
                        """)
                .param("most", SheetTemplates.MOST_LISTED)
                .query(this::choice)
                .list();
    }

    private TemplateChoice choice(ResultSet row, int number) throws SQLException {
        var ref = TemplateRef.parse(row.getString("template")).orElseThrow();
        return new TemplateChoice(
                row.getLong("id"),
                row.getInt("from_year"),
                row.getObject("department_id", Long.class),
                row.getObject("unit_id", Long.class),
                ref,
                templates.of(ref.toString()).name());
    }

    /** Chooses a template from a year on, in place of what was chosen from that year on. */
    @Transactional
    public void choose(int fromYear, @Nullable Long departmentId, @Nullable Long unitId, TemplateRef ref) {
        jdbc.sql("""
                        insert into sheet_template_choice (from_year, department_id, unit_id, template)
                        values (:year, :department, :unit, :template)
                        on conflict (from_year, department_id, unit_id)
                            do update set template = excluded.template
                        """)
                .param("year", fromYear)
                .param("department", departmentId)
                .param("unit", unitId)
                .param("template", ref.toString())
                .update();
    }

    /** Takes a choice back; empty when there is none. */
    @Transactional
    public Optional<TemplateChoice> remove(long id) {
        return jdbc.sql("""
                        delete from sheet_template_choice where id = :id
                        returning id, from_year, department_id, unit_id, template
                        """).param("id", id).query(this::choice).optional();
    }

    /** What was chosen for a unit that is merged holds for the other one, unless that has a choice of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unitMerged(long from, long into) {
        follow("unit_id", from, into);
    }

    /** What was chosen for a department that is merged holds for the other one, unless that has a choice of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void departmentMerged(long from, long into) {
        follow("department_id", from, into);
    }

    private void follow(String column, long from, long into) {
        jdbc.sql("""
                        update sheet_template_choice c set %1$s = :into where %1$s = :from and not exists (
                            select from sheet_template_choice o where o.%1$s = :into and o.from_year = c.from_year)
                        """.formatted(column)).param("from", from).param("into", into).update();
        jdbc.sql("delete from sheet_template_choice where %s = :from".formatted(column))
                .param("from", from)
                .update();
    }
}
