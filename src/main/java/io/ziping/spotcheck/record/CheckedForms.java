package io.ziping.spotcheck.record;

import io.ziping.identity.Viewer;
import io.ziping.scoring.values.Grade;
import io.ziping.spotcheck.SeenChecks;
import io.ziping.spotcheck.draw.DrawnColumns;
import io.ziping.spotcheck.filed.FiledForm;
import io.ziping.spotcheck.filed.FiledForms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drawn forms as people may see them: finance all, departments and units their own once something is concluded. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class CheckedForms {

    private static final String FORMS = "select f.id, f.draw_id, " + DrawnColumns.OF_FORM + """
                , d.fiscal_year, f.status, coalesce((f.refiled ->> 'totalScore')::numeric, f.self_total) as reviewed_self,
                coalesce(f.refiled ->> 'grade', f.self_grade) as reviewed_self_grade, f.reviewed_total, f.reviewed_grade,
                f.answer_until, d.owner_id, d.answer_days, f.open, e.evidence_files,
                (select count(*) from spot_check_file k where k.form_id = f.id) as brought_files
            from spot_check_form f join self_evaluation e on e.id = f.evaluation_id join spot_check_draw d on d.id = f.draw_id
            where %s and
            """ + SeenChecks.CONDITION;

    private final JdbcClient jdbc;
    private final FiledForms filed;

    /** A drawn form; empty when the viewer cannot see it. */
    public Optional<CheckedForm> find(long id, Viewer viewer) {
        return seen("f.id = :id", "", viewer)
                .param("id", id)
                .query((row, number) -> form(row))
                .optional();
    }

    /** The same, and nobody else concludes or answers it before the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CheckedForm> hold(long id, Viewer viewer) {
        return seen("f.id = :id", "for no key update of f", viewer)
                .param("id", id)
                .query((row, number) -> form(row))
                .optional();
    }

    /** The same of several forms of a draw; two who hold some of the same wait for one another. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<CheckedForm> hold(long drawId, Collection<Long> ids, Viewer viewer) {
        return seen("f.draw_id = :draw and f.id in (:ids)", "order by f.id for no key update of f", viewer)
                .param("draw", drawId)
                .param("ids", ids)
                .query((row, number) -> form(row))
                .list();
    }

    /** What the review of a form is about: what it held when it was drawn, or what was filed later where the reviewer goes by that. */
    public FiledForm filed(CheckedForm form) {
        return jdbc.sql("select coalesce(refiled, filed) from spot_check_form where id = :id")
                .param("id", form.id())
                .query((row, number) -> filed.read(row.getString(1)))
                .single();
    }

    /** The latest review of a form that the viewer may see. */
    public Optional<Long> latestOf(long evaluationId, Viewer viewer) {
        return seen("f.evaluation_id = :evaluation", "order by f.id desc limit 1", viewer)
                .param("evaluation", evaluationId)
                .query((row, number) -> row.getLong("id"))
                .optional();
    }

    /** The forms of a draw in their order. */
    public List<CheckedForm> ofDraw(long drawId, Viewer viewer) {
        return seen("f.draw_id = :draw", "order by f.number", viewer)
                .param("draw", drawId)
                .query((row, number) -> form(row))
                .list();
    }

    private StatementSpec seen(String which, String how, Viewer viewer) {
        return SeenChecks.by(viewer, jdbc.sql(FORMS.formatted(which) + " " + how));
    }

    private static CheckedForm form(ResultSet row) throws SQLException {
        @Nullable String grade = row.getString("reviewed_grade");
        return new CheckedForm(
                row.getLong("id"),
                row.getLong("draw_id"),
                DrawnColumns.read(row),
                row.getInt("fiscal_year"),
                CheckStatus.valueOf(row.getString("status")),
                row.getBigDecimal("reviewed_self"),
                Grade.valueOf(row.getString("reviewed_self_grade")),
                row.getBigDecimal("reviewed_total"),
                grade == null ? null : Grade.valueOf(grade),
                row.getObject("answer_until", LocalDate.class),
                row.getLong("owner_id"),
                row.getInt("answer_days"),
                row.getBoolean("open"),
                row.getInt("evidence_files"),
                row.getInt("brought_files"));
    }
}
