package io.ziping.evaluation.comparison;

import io.ziping.evaluation.form.FormSheet;
import io.ziping.evaluation.form.ScoredForm;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.scoring.comparison.TextPrint;
import io.ziping.scoring.finding.FindingCode;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What others are compared with: the understood indicators and the prints of the achievement of each form that has been
 * handed in. A form that its unit is filling is nobody's yardstick.
 */
@Component
@RequiredArgsConstructor
class ComparableForms {

    /** As many forms with a piece of text in common are looked at; more have a phrase in common that everybody writes. */
    private static final int MOST_ALIKE = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** What others' forms that have a piece of text in common with a form are found by. */
    static int[] prints(SelfEvaluation form) {
        return TextPrint.of(
                form.getCells().getAchievedObjective(), form.getHeading().getFiscalYear());
    }

    /** The prints of a form as others will find it: none while its unit is filling it. */
    static int[] printsForOthers(SelfEvaluation form) {
        return form.getStatus().isEditable() ? new int[0] : prints(form);
    }

    /** Replaces what is kept of a form. */
    void keep(ScoredForm scored) {
        var form = scored.evaluation();
        var facts = form.getStatus().isEditable()
                ? List.<IndicatorFact>of()
                : IndicatorFact.of(FormSheet.of(form), scored.card());
        jdbc.sql("delete from indicator_fact where evaluation_id = :form and place <> all(:places)")
                .param("form", form.identity())
                .param("places", facts.stream().map(IndicatorFact::place).toArray(Integer[]::new))
                .update();
        if (!facts.isEmpty()) {
            write(form, facts);
        }
        keepPrints(form);
    }

    /** A row that says what it said before is not written: most forms are compared again because of others. */
    private void write(SelfEvaluation form, List<IndicatorFact> facts) {
        jdbc.sql("""
                        insert into indicator_fact as kept
                            (evaluation_id, place, fiscal_year, unit_id, category_id, name, spelling, operator,
                            target, unit, actual)
                        select e.id, f.place, e.fiscal_year, e.unit_id, (:categories::bigint[])[f.place + 1], f.name,
                            f.spelling, f.operator, f.target, f.unit, f.actual
                        from self_evaluation e
                        cross join jsonb_to_recordset(:facts::jsonb) f (place integer, name text, spelling text,
                            operator text, target numeric, unit text, actual numeric)
                        where e.id = :form
                        on conflict (evaluation_id, place) do update set category_id = excluded.category_id,
                            name = excluded.name, spelling = excluded.spelling, operator = excluded.operator,
                            target = excluded.target, unit = excluded.unit, actual = excluded.actual
                        where (kept.category_id, kept.name, kept.spelling, kept.operator, kept.target, kept.unit, kept.actual)
                            is distinct from (excluded.category_id, excluded.name, excluded.spelling, excluded.operator,
                                excluded.target, excluded.unit, excluded.actual)
                        """)
                .param("form", form.identity())
                .param("facts", json.writeValueAsString(facts))
                .param(
                        "categories",
                        form.getIndicators().stream()
                                .map(row -> row.getCategory().identity())
                                .toArray(Long[]::new))
                .update();
    }

    private void keepPrints(SelfEvaluation form) {
        var prints = printsForOthers(form);
        if (prints.length == 0) {
            jdbc.sql("delete from achievement_print where evaluation_id = :form")
                    .param("form", form.identity())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into achievement_print (evaluation_id, prints) values (:form, :prints)
                        on conflict (evaluation_id) do update set prints = excluded.prints
                        where achievement_print.prints <> excluded.prints
                        """).param("form", form.identity()).param("prints", prints).update();
    }

    /**
     * Has those forms compared again that look at a form which changes, and are up to date otherwise: the project's form of
     * the year after; those that were found to have a piece of text in common with it, when its text has changed; and
     * those that may have now, unless they are found to have one in common with another anyway. In the order of their
     * identities, as everybody locks many forms.
     */
    void compareAgainBeside(SelfEvaluation form) {
        jdbc.sql("""
                        with own as (
                            select coalesce((select prints from achievement_print where evaluation_id = :form), '{}') prints
                        ), beside as (
                            select n.id from self_evaluation n where n.project_id = :project and n.fiscal_year = :next
                            union
                            select e.id from own
                            cross join lateral (
                                select p.evaluation_id from achievement_print p where p.prints && own.prints
                                order by p.evaluation_id limit :most) had
                            join self_evaluation e on e.id = had.evaluation_id
                            where own.prints <> :prints and exists (
                                select from finding f where f.evaluation_id = e.id and f.code = :copied
                                    and f.evidence @> jsonb_build_array(jsonb_build_object('form', cast(:form as bigint))))
                            union
                            select e.id from own
                            cross join lateral (
                                select p.evaluation_id from achievement_print p where p.prints && :prints
                                order by p.evaluation_id limit :most) has
                            join self_evaluation e on e.id = has.evaluation_id
                            where own.prints <> :prints and not exists (
                                select from finding f where f.evaluation_id = e.id and f.code = :copied)
                        )
                        update self_evaluation set compared_version = -1 - version
                        where compared_version = version and id in (
                            select e.id from self_evaluation e
                            where e.id in (select id from beside) and e.id <> :form
                            order by e.id for update)
                        """)
                .param("project", form.getHeading().getProject().identity())
                .param("next", form.getHeading().getFiscalYear() + 1)
                .param("prints", printsForOthers(form))
                .param("form", form.identity())
                .param("copied", FindingCode.COPIED_FROM_ANOTHER.code())
                .param("most", MOST_ALIKE)
                .update();
    }
}
