package io.ziping.spotcheck.draw;

import io.ziping.scoring.values.Grade;
import io.ziping.spotcheck.SpotCheckProblem;
import io.ziping.spotcheck.filed.FiledForm;
import io.ziping.spotcheck.filed.FiledForms;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What may be drawn, and what was drawn as rows. */
@Component
@RequiredArgsConstructor
class DrawStore {

    /** Rows that are read at once: a year may have as many as a province. */
    private static final int FETCHED = 5000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final FiledForms filed;

    /** Years of which forms were handed in, the latest first. */
    List<Integer> years() {
        return jdbc.sql("select distinct fiscal_year from evaluation_total"
                        + " where status not in ('DRAFT', 'RETURNED') and forms > 0 order by fiscal_year desc")
                .query(Integer.class)
                .list();
    }

    /** What may be drawn of a year: forms that were handed in and are in no open draw. */
    List<Candidate> population(int fiscalYear) {
        return jdbc.sql("""
                        select e.id, e.department_id, e.doubt, case when e.adjusted_budget <> 0 then e.adjusted_budget
                            when exists (select from funding_line l where l.evaluation_id = e.id
                                and btrim(l.adjusted_budget_text) <> '') then 0
                            else e.initial_budget end as money
                        from self_evaluation e where e.fiscal_year = :year and e.status not in ('DRAFT', 'RETURNED')
                            and not exists (select from spot_check_form f where f.evaluation_id = e.id and f.open)
                        """)
                .param("year", fiscalYear)
                .withFetchSize(FETCHED)
                .query((row, number) -> new Candidate(
                        row.getLong("id"),
                        row.getLong("department_id"),
                        row.getBigDecimal("doubt"),
                        row.getBigDecimal("money")))
                .list();
    }

    /** A form's names, for those who are drawn. */
    private record Heading(String project, String department, String unit, BigDecimal total, Grade grade) {}

    /** What was drawn, with names and figures. */
    List<DrawnForm> forms(List<Drawn> drawn) {
        var headings = headings(drawn.stream().map(form -> form.form().id()).toList());
        return IntStream.range(0, drawn.size())
                .mapToObj(i -> form(i + 1, drawn.get(i), headings))
                .toList();
    }

    private static DrawnForm form(int number, Drawn drawn, Map<Long, Heading> headings) {
        var form = drawn.form();
        var heading = Objects.requireNonNull(headings.get(form.id()));
        return new DrawnForm(
                form.id(),
                number,
                drawn.basis(),
                drawn.rank(),
                drawn.ticket(),
                heading.project(),
                form.departmentId(),
                heading.department(),
                heading.unit(),
                form.doubt(),
                form.money(),
                heading.total(),
                heading.grade());
    }

    private Map<Long, Heading> headings(Collection<Long> ids) {
        var headings = new HashMap<Long, Heading>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, project_name, department_name, unit_name, total_score, grade"
                            + " from self_evaluation where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        headings.put(
                                row.getLong("id"),
                                new Heading(
                                        row.getString("project_name"),
                                        row.getString("department_name"),
                                        row.getString("unit_name"),
                                        row.getBigDecimal("total_score"),
                                        Grade.valueOf(row.getString("grade"))));
                    });
        }
        return headings;
    }

    /** Names of departments as they are called now. */
    Map<Long, String> departments() {
        var names = new HashMap<Long, String>();
        jdbc.sql("select id, name from competent_department").query(row -> {
            names.put(row.getLong("id"), row.getString("name"));
        });
        return names;
    }

    /**
     * Keeps a draw with everything that was drawn.
     *
     * @throws SpotCheckProblem when somebody else has drawn one of the forms meanwhile
     */
    long add(int fiscalYear, DrawRule rule, int answerDays, DrawPreview drawn, long by, Instant now) {
        try {
            return insert(fiscalYear, rule, answerDays, drawn, by, now);
        } catch (DuplicateKeyException taken) {
            throw SpotCheckProblem.overtaken("别人刚抽过这个年度的表。请再看一遍现在会抽到哪些");
        }
    }

    private long insert(int fiscalYear, DrawRule rule, int answerDays, DrawPreview drawn, long by, Instant now) {
        var id = jdbc.sql("""
                        insert into spot_check_draw (fiscal_year, number, size, risk_share, money_share, random_share, at_least, at_most,
                            seed, answer_days, population, frame, restricted, drawn_by,
                            owner_id, drawn_at)
                        values (:year, (select coalesce(max(number), 0) + 1 from spot_check_draw where fiscal_year = :year), :size, :risk, :money, :random, :atLeast, :atMost, :seed, :days, :population, :frame,
                            :restricted, :by, :by, :now) returning id
                        """)
                .param("year", fiscalYear)
                .param("size", rule.size())
                .param("risk", rule.riskShare())
                .param("money", rule.moneyShare())
                .param("random", rule.randomShare())
                .param("atLeast", rule.atLeast(), Types.INTEGER)
                .param("atMost", rule.atMost(), Types.INTEGER)
                .param("seed", rule.seed())
                .param("days", answerDays)
                .param("population", drawn.population())
                .param("frame", drawn.selection().frame())
                .param("restricted", drawn.selection().restricted())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
        batches.batchUpdate(
                "insert into spot_check_department (draw_id, department_id, name, population) values (?, ?, ?, ?)",
                drawn.departments().stream()
                        .map(each -> new Object[] {id, each.id(), each.name(), each.population()})
                        .toList());
        addForms(id, drawn.forms());
        return id;
    }

    private void addForms(long drawId, List<DrawnForm> forms) {
        var states = filed.now(forms.stream().map(DrawnForm::evaluationId).toList());
        batches.batchUpdate(
                """
                insert into spot_check_form (draw_id, evaluation_id, number, basis, rank, ticket, project_name, department_id,
                    department_name, unit_name, doubt, adjusted_budget, self_total, self_grade, filed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                forms.stream()
                        .map(form -> row(drawId, form, Objects.requireNonNull(states.get(form.evaluationId()))))
                        .toList());
    }

    /** Ends a draw and lets go of its forms; false when it was ended before. */
    boolean close(long id, String note, long by, Instant now) {
        int closed = jdbc.sql("update spot_check_draw set closed_by = :by, closed_at = :now, closing_note = :note"
                        + " where id = :id and closed_at is null")
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("note", note)
                .param("id", id)
                .update();
        jdbc.sql("update spot_check_form set open = false where draw_id = :id and open")
                .param("id", id)
                .update();
        return closed == 1;
    }

    private Object[] row(long drawId, DrawnForm form, FiledForm state) {
        return new Object[] {
            drawId,
            form.evaluationId(),
            form.number(),
            form.basis().name(),
            form.rank(),
            form.ticket(),
            form.project(),
            form.departmentId(),
            form.department(),
            form.unit(),
            form.doubt(),
            form.adjustedBudget(),
            form.selfTotal(),
            form.selfGrade().name(),
            filed.write(state)
        };
    }
}
