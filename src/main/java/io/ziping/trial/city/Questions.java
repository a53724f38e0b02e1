package io.ziping.trial.city;

import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import io.ziping.organization.ImplementingUnit;
import io.ziping.review.Returning;
import io.ziping.review.Reviewing;
import io.ziping.review.Reviewing.Question;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What reviewers have asked today, so that whoever logs in finds something on the desk: forms sent back with questions about what is
 * doubtful in them, some of them answered, and questions that have not been sent yet. It goes the ordinary way.
 */
@Component
@RequiredArgsConstructor
class Questions {

    private static final int MOST_FORMS = 15;

    /** Of so many forms the questions about one have not been sent yet. */
    private static final int UNSENT_OF = 3;

    private static final int ASKED_OF_A_FORM = 3;

    /** Doubts in what the unit has typed: in a row, or in one of the two texts. */
    private static final String TO_ASK =
            "points > 0 and ask <> '' and (address like 'row.%' or address in ('expectedObjective', 'achievedObjective'))";

    private static final List<String> ANSWERS =
            List.of("已按合同和验收单核对，数字改过来了。", "原始凭证在附件里，数字没有错，说明写得不清楚，已经补写。", "同意，已调整。", "已和国库支付数核对，差额是年底退回的尾款。");

    private final Returning returning;
    private final Reviewing reviewing;
    private final JdbcClient jdbc;

    private record Form(long id, long version, long unit) {}

    /**
     * Has the reviewers ask.
     *
     * @param first the unit whose forms come first, then those of its department
     * @param preparers those who answer, by unit
     */
    void ask(Viewer department, Viewer finance, ImplementingUnit first, Map<Long, Viewer> preparers) {
        ask(doubtful(Status.SUBMITTED, first), department, preparers);
        ask(doubtful(Status.DEPARTMENT_APPROVED, first), finance, preparers);
    }

    /** Of every other one that was sent back the unit has answered what was asked. */
    private void ask(List<Form> forms, Viewer reviewer, Map<Long, Viewer> preparers) {
        for (int i = 0; i < forms.size(); i++) {
            var form = forms.get(i);
            if (i % UNSENT_OF == 2) {
                reviewing.ask(form.id(), questions(form), reviewer);
                continue;
            }
            returning.sendBack(form.id(), form.version(), "", () -> questions(form), reviewer);
            var preparer = preparers.get(form.unit());
            if (i % 2 == 1 && preparer != null) {
                answer(form, preparer, i);
            }
        }
    }

    private void answer(Form form, Viewer preparer, int number) {
        var pins = jdbc.sql("select id from pin where evaluation_id = :form order by id")
                .param("form", form.id())
                .query(Long.class)
                .list();
        for (int i = 0; i < pins.size(); i++) {
            reviewing.answer(form.id(), pins.get(i), "", ANSWERS.get((number + i) % ANSWERS.size()), preparer);
        }
    }

    /** Those of a status in whose cells something is doubtful; from the one department, since its reviewer asks about them. */
    private List<Form> doubtful(Status status, ImplementingUnit first) {
        return jdbc.sql("""
                        select id, version, unit_id as unit from self_evaluation e
                        where fiscal_year = :year and status = :status and department_id = :department and exists (
                            select from finding f where f.evaluation_id = e.id and %s)
                        order by unit_id <> :unit, doubt desc, id limit :most
                        """.formatted(TO_ASK))
                .param("year", CityPlan.LAST_YEAR)
                .param("status", status.name())
                .param("department", first.getDepartment().identity())
                .param("unit", first.identity())
                .param("most", MOST_FORMS)
                .query(Form.class)
                .list();
    }

    /** What is asked about the strongest doubts of a form. */
    private List<Question> questions(Form form) {
        return jdbc.sql("""
                        select address, ask as text, digest as finding from finding
                        where evaluation_id = :form and %s
                        order by points desc, place limit :most
                        """.formatted(TO_ASK))
                .param("form", form.id())
                .param("most", ASKED_OF_A_FORM)
                .query(Question.class)
                .list();
    }
}
