package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ziping.evaluation.moving.PinsUnansweredException;
import io.ziping.evaluation.moving.PinsUnsentException;
import io.ziping.evaluation.state.Pinned;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.evaluation.workflow.EvaluationMoved;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.MoveReasonException;
import io.ziping.evaluation.workflow.MoveRefusedException;
import io.ziping.evaluation.workflow.Status;
import io.ziping.support.WholeApplication;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A form between unit, department and finance. */
@WholeApplication
@RecordApplicationEvents
class ReviewLoopTest {

    @Autowired
    ApplicationContext context;

    private Desks desks;

    @BeforeEach
    void people() {
        desks = new Desks(context);
    }

    @Autowired
    Reviewing reviewing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void goesFromTheUnitToThePublicAndBack() {
        var id = desks.draft("全程");

        assertThat(desks.move(id, Move.SUBMIT, desks.preparer)).isEqualTo(Status.SUBMITTED);
        assertThat(desks.move(id, Move.WITHDRAW, desks.preparer)).isEqualTo(Status.DRAFT);
        assertThat(desks.move(id, Move.SUBMIT, desks.preparer)).isEqualTo(Status.SUBMITTED);
        assertThat(desks.move(id, Move.APPROVE, desks.department)).isEqualTo(Status.DEPARTMENT_APPROVED);
        assertThat(desks.move(id, Move.CANCEL_APPROVAL, desks.department)).isEqualTo(Status.SUBMITTED);
        assertThat(desks.move(id, Move.APPROVE, desks.department)).isEqualTo(Status.DEPARTMENT_APPROVED);
        assertThat(desks.move(id, Move.APPROVE, desks.finance)).isEqualTo(Status.FINANCE_APPROVED);
        assertThat(desks.move(id, Move.CANCEL_APPROVAL, desks.finance)).isEqualTo(Status.DEPARTMENT_APPROVED);
        assertThat(desks.move(id, Move.APPROVE, desks.finance)).isEqualTo(Status.FINANCE_APPROVED);
        assertThat(desks.move(id, Move.PUBLISH, desks.finance)).isEqualTo(Status.PUBLISHED);
        assertThat(desks.move(id, Move.UNPUBLISH, desks.finance)).isEqualTo(Status.FINANCE_APPROVED);

        assertThat(events.stream(EvaluationMoved.class).map(EvaluationMoved::move))
                .containsExactly(
                        Move.SUBMIT,
                        Move.WITHDRAW,
                        Move.SUBMIT,
                        Move.APPROVE,
                        Move.CANCEL_APPROVAL,
                        Move.APPROVE,
                        Move.APPROVE,
                        Move.CANCEL_APPROVAL,
                        Move.APPROVE,
                        Move.PUBLISH,
                        Move.UNPUBLISH);
        assertThat(recorded(id)).isEqualTo(11);
    }

    @Test
    void skipsTheDepartmentWhereItIsItsOwnUnit() {
        var id = desks.submitted("不另审");
        jdbc.sql("update competent_department set skips_department_review = true where name = :name")
                .param("name", Desks.DEPARTMENT)
                .update();
        try {
            assertThat(desks.see(id, desks.department).moves()).isEmpty();
            assertThat(desks.see(id, desks.finance).moves()).containsExactlyInAnyOrder(Move.RETURN, Move.APPROVE);
            assertThat(desks.move(id, Move.APPROVE, desks.finance)).isEqualTo(Status.FINANCE_APPROVED);
            assertThat(desks.move(id, Move.CANCEL_APPROVAL, desks.finance)).isEqualTo(Status.SUBMITTED);
        } finally {
            jdbc.sql("update competent_department set skips_department_review = false")
                    .update();
        }
    }

    @Test
    void locksASubmittedFormAndOpensAReturnedOneWithEverythingInIt() {
        var id = desks.submitted("锁与开");
        assertThatExceptionOfType(EvaluationLockedException.class).isThrownBy(() -> desks.type(id, 0, "name", "改不了"));

        desks.sendBack(id, "请核对", desks.department);
        desks.type(id, 0, "name", "改得了");

        var form = desks.see(id, desks.preparer);
        assertThat(form.rows().get(0).name().text()).isEqualTo("改得了");
        assertThat(form.rows()).hasSize(3);
        assertThat(form.rows().get(2).score().text()).isEqualTo("89.80");
    }

    @Test
    void makesARepeatedMoveOnce() {
        var id = desks.draft("重复");
        var version = desks.see(id, desks.preparer).version();

        desks.move(id, Move.SUBMIT, version, desks.preparer);
        desks.move(id, Move.SUBMIT, version, desks.preparer);
        var submitted = desks.see(id, desks.department).version();
        desks.move(id, Move.APPROVE, submitted, desks.department);
        desks.move(id, Move.APPROVE, submitted, desks.department);

        assertThat(recorded(id)).isEqualTo(2);
    }

    @Test
    void tellsWhatHappenedMeanwhileAndChangesNothing() {
        var id = desks.submitted("同时");
        var seen = desks.see(id, desks.department).version();
        desks.move(id, Move.WITHDRAW, desks.preparer);

        assertThatThrownBy(() -> desks.move(id, Move.APPROVE, seen, desks.department))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageMatching("没有审核通过：这张表周敏 于.+撤回，现在是“草稿”。请看过现在的表再决定。");
        assertThat(desks.see(id, desks.preparer).status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void refusesToPassAnotherVersionThanTheOneSeen() {
        var id = desks.submitted("换过");
        var seen = desks.see(id, desks.department).version();
        desks.move(id, Move.WITHDRAW, desks.preparer);
        desks.type(id, 0, "name", "换了内容");
        desks.move(id, Move.SUBMIT, desks.preparer);

        assertThatExceptionOfType(MoveRefusedException.class)
                .isThrownBy(() -> desks.move(id, Move.APPROVE, seen, desks.department))
                .satisfies(refused -> assertThat(refused.isStale()).isTrue())
                .withMessageContaining("周敏 于");
        assertThat(desks.see(id, desks.department).status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void returnsOnlyWithAReasonOrAPin() {
        var id = desks.submitted("缘由");

        assertThatExceptionOfType(MoveReasonException.class)
                .isThrownBy(() -> desks.sendBack(id, " ", desks.department))
                .withMessageContaining("理由");
        assertThatExceptionOfType(MoveReasonException.class)
                .isThrownBy(() -> desks.sendBack(id, "长".repeat(2001), desks.department))
                .withMessageContaining("2001");

        reviewing.pin(id, "", "整体重写", desks.department);
        assertThat(desks.sendBack(id, "", desks.department)).isEqualTo(Status.RETURNED);
    }

    @Test
    void asksForAnAnswerOrAChangeForEveryPin() {
        var id = desks.submitted("批注");
        var rows = desks.see(id, desks.department).rows();
        var onScore = reviewing.pin(id, rows.get(0).score().address(), "为什么满分？", desks.department);
        reviewing.pin(id, rows.get(1).actual().address(), "请核对", desks.department);
        reviewing.pin(id, "row." + rows.get(2).key(), "整行再看", desks.department);
        assertThat(desks.see(id, desks.preparer).pins())
                .as("not the unit's to see before the return")
                .isEmpty();

        desks.sendBack(id, "", desks.department);
        assertThat(desks.see(id, desks.preparer).unsettledPins()).hasSize(3);
        assertThatExceptionOfType(PinsUnansweredException.class)
                .isThrownBy(() -> desks.move(id, Move.SUBMIT, desks.preparer));

        reviewing.answer(id, onScore, "", "有验收单为证", desks.preparer);
        assertThatExceptionOfType(PinProblem.class)
                .as("an answer that came meanwhile is not replaced unseen")
                .isThrownBy(() -> reviewing.answer(id, onScore, "", "另一个答复", desks.preparer))
                .withMessageContaining("有验收单为证");
        desks.type(id, 1, "actual", "2(次)");
        desks.type(id, 2, "name", "换个名称");
        assertThat(desks.move(id, Move.SUBMIT, desks.preparer)).isEqualTo(Status.SUBMITTED);

        var seen = desks.see(id, desks.department);
        assertThat(seen.pins()).hasSize(3).allMatch(Pinned::settled);
        assertThat(seen.rows().get(0).score().pins().get(0).pin().answer()).isEqualTo("有验收单为证");
    }

    @Test
    void keepsPinsAndAnswersToThoseWhoseTurnItIs() {
        var id = desks.submitted("轮到谁");
        assertThatExceptionOfType(PinProblem.class)
                .isThrownBy(() -> reviewing.pin(id, "", "还没轮到", desks.finance))
                .withMessageContaining("已提交");
        assertThatExceptionOfType(PinProblem.class).isThrownBy(() -> reviewing.pin(id, "", "自己批自己", desks.preparer));
        assertThatExceptionOfType(PinProblem.class)
                .isThrownBy(() -> reviewing.pin(id, "row.nowhere", "没有这一处", desks.department));
        assertThatExceptionOfType(PinProblem.class)
                .isThrownBy(() -> reviewing.pin(id, "", "长".repeat(1001), desks.department))
                .withMessageContaining("1001");

        var pin = reviewing.pin(id, "", "看这里", desks.department);
        assertThat(reviewing.pin(id, "", "看这里", desks.department)).isEqualTo(pin);
        assertThatExceptionOfType(PinProblem.class)
                .isThrownBy(() -> reviewing.answer(id, pin, "", "还没退回", desks.preparer));

        desks.sendBack(id, "", desks.department);
        assertThatExceptionOfType(PinProblem.class).isThrownBy(() -> reviewing.remove(id, pin, desks.department));
        assertThatExceptionOfType(PinProblem.class)
                .isThrownBy(() -> reviewing.answer(id, pin, "", "代答", desks.department));
    }

    @Test
    void isNotPassedOverPinsThatWereNotSent() {
        var id = desks.submitted("没送出");
        var own = reviewing.pin(id, "", "自己写的", desks.department);

        assertThatExceptionOfType(PinsUnsentException.class)
                .isThrownBy(() -> desks.move(id, Move.APPROVE, desks.department))
                .satisfies(unsent -> assertThat(unsent.getPins()).hasSize(1));
        assertThat(desks.see(id, desks.department).status()).isEqualTo(Status.SUBMITTED);

        var later = reviewing.pin(id, "", "看过以后又写的", desks.department);
        assertThatExceptionOfType(PinsUnsentException.class)
                .as("what the person has not seen is not removed")
                .isThrownBy(() -> desks.passRemoving(id, Set.of(own), desks.department));
        assertThat(desks.see(id, desks.department).unsentPins()).hasSize(2);

        assertThat(desks.passRemoving(id, Set.of(own, later), desks.department)).isEqualTo(Status.DEPARTMENT_APPROVED);
        assertThat(desks.see(id, desks.finance).pins()).isEmpty();
    }

    @Test
    void isNotHeldUpByPinsOfAColleague() {
        var colleague = desks.colleague(context);
        var id = desks.submitted("同事的");
        var pin = reviewing.pin(id, "", "我休假了", colleague);
        assertThatExceptionOfType(PinProblem.class).isThrownBy(() -> reviewing.remove(id, pin, desks.finance));

        assertThat(reviewing.remove(id, pin, desks.department)).contains("我休假了");
        assertThat(jdbc.sql("select detail from audit_event where kind = '删除同事的批注' and subject = :form")
                        .param("form", "自评表" + id)
                        .query(String.class)
                        .single())
                .isEqualTo("整张表：我休假了");

        reviewing.pin(id, "", "替我退回", colleague);
        desks.sendBack(id, "", desks.department);
        assertThat(desks.see(id, desks.preparer).unsettledPins())
                .as("whoever sends the form back sends the colleague's pins too")
                .hasSize(1);
    }

    @Test
    void recordsCannotBeChanged() {
        var id = desks.submitted("记录");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update status_move set reason = '改' where evaluation_id = :id")
                        .param("id", id)
                        .update())
                .withMessageContaining("record of what happened");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from status_move where evaluation_id = :id")
                        .param("id", id)
                        .update());
    }

    private long recorded(long id) {
        return jdbc.sql("select count(*) from status_move where evaluation_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
