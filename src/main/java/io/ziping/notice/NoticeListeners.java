package io.ziping.notice;

import io.ziping.campaign.ClosingDayMoved;
import io.ziping.campaign.ExtensionGranted;
import io.ziping.campaign.ExtensionWithdrawn;
import io.ziping.campaign.UnitReminded;
import io.ziping.evaluation.workflow.DraftRemoved;
import io.ziping.evaluation.workflow.EvaluationMoved;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.notice.NoticeWriter.Message;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those whom it concerns what has happened; never the one who did it. */
@Component
@RequiredArgsConstructor
class NoticeListeners {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String DEPARTMENT = "a.role = 'DEPARTMENT_REVIEWER' and a.department_id = :whom";
    private static final String PREPARERS = "a.unit_id = :whom";
    private static final String ONE = "a.id = :whom";

    private final NoticeWriter writer;
    private final GatheredNotices waiting;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * The form that moved.
     *
     * @param sender who handed it in last; 0 when nobody has
     * @param divided whether its parts may have been given to people
     * @param asked whether its unit has ever asked something
     */
    private record Moved(
            NoticeForms.Form form, boolean departmentSkipped, long sender, boolean divided, boolean asked) {}

    @EventListener
    void moved(EvaluationMoved event) {
        var moved = find(event.evaluationId());
        var form = moved.form();
        settle(event, moved);
        switch (event.move()) {
            case SUBMIT -> waiting(event, moved, form.unit() + "已提交");
            case RETURN ->
                writer.tell(form.message(NoticeKind.RETURNED, "被退回", returned(event)), PREPARERS, form.unitId());
            case APPROVE -> {
                var department = event.to() == Status.DEPARTMENT_APPROVED;
                tellSender(event, moved, NoticeKind.PASSED, (department ? "主管部门" : "财政") + "已审核通过");
                if (department) {
                    waiting(event, moved, form.unit() + "的表，主管部门已审核通过");
                }
            }
            case PUBLISH -> {
                tellSender(event, moved, NoticeKind.PUBLISHED, "已公开");
                if (moved.asked()) {
                    settleAsked(event.evaluationId());
                }
            }
            case UNPUBLISH -> {
                var text = "公众看不到这张表了。表仍是财政已审，不用另外办理。";
                writer.tell(form.message(NoticeKind.UNPUBLISHED, "已取消公开", text), PREPARERS, form.unitId());
            }
            case WITHDRAW, CANCEL_APPROVAL -> {}
        }
    }

    /** What is handed in is no more to be filled in, and waited for nobody before; what is moved on waits no more. */
    private void settle(EvaluationMoved event, Moved moved) {
        if (event.move() != Move.SUBMIT) {
            waiting.settle(NoticeKind.WAITING, event.evaluationId());
        } else if (moved.divided()) {
            waiting.settle(NoticeKind.ASSIGNED, event.evaluationId());
        }
    }

    /** Nobody need look at a draft any more that is going to be deleted. */
    @EventListener
    void removed(DraftRemoved event) {
        waiting.settle(NoticeKind.ASSIGNED, event.evaluationId());
        settleAsked(event.evaluationId());
    }

    /** Nobody can answer any more, and nobody has to read an answer. */
    private void settleAsked(long evaluationId) {
        waiting.settle(NoticeKind.INQUIRY, evaluationId);
        waiting.settle(NoticeKind.ANSWER, evaluationId);
    }

    private void waiting(EvaluationMoved event, Moved moved, String text) {
        var first = event.to() == Status.SUBMITTED && !moved.departmentSkipped();
        var whom = first ? moved.form().departmentId() : event.byAccountId();
        var told = moved.form().told(NoticeKind.WAITING, "等您审核", text, "送来 %d 份表，等您审核");
        waiting.tell(told, first ? DEPARTMENT : BureauReviewers.OF_THE_FORM, whom);
    }

    private void tellSender(EvaluationMoved event, Moved moved, NoticeKind kind, String what) {
        if (moved.sender() != event.byAccountId()) {
            writer.tell(moved.form().message(kind, what, ""), ONE, moved.sender());
        }
    }

    private static String returned(EvaluationMoved event) {
        return event.reason().isEmpty() ? "理由见表中的批注" : "理由：" + event.reason();
    }

    @EventListener
    void reminded(UnitReminded event) {
        var year = event.fiscalYear() + "年度";
        var owing = "还有" + event.owing() + "张自评表没有提交";
        var subject = event.byAccountId() == null ? year + "填报" + left(event.daysLeft()) + "截止，" + owing : year + owing;
        var text = (event.by().isEmpty() ? "" : event.by() + "提醒您：") + until(event.lastDay(), event.daysLeft());
        var kind = event.byAccountId() == null ? NoticeKind.DEADLINE : NoticeKind.REMINDER;
        writer.tell(new Message(kind, null, event.fiscalYear(), subject, text), PREPARERS, event.unitId());
    }

    private static String left(long days) {
        return days == 0 ? "今天" : days + "天后";
    }

    private static String until(LocalDate lastDay, long daysLeft) {
        return daysLeft < 0
                ? "填报已于" + DAY.format(lastDay) + "截止，请联系财政部门办理延期。"
                : "最晚" + DAY.format(lastDay) + "提交，当天也算。";
    }

    @EventListener
    void extended(ExtensionGranted event) {
        var subject = event.fiscalYear() + "年度填报已延期到" + DAY.format(event.lastDay());
        writer.tell(
                new Message(NoticeKind.EXTENSION, null, event.fiscalYear(), subject, event.reason()),
                PREPARERS,
                event.unitId());
    }

    @EventListener
    void withdrawn(ExtensionWithdrawn event) {
        var subject = event.fiscalYear() + "年度填报的延期已取消";
        tellUnit(NoticeKind.EXTENSION, event.fiscalYear(), event.unitId(), subject, event.lastDay());
    }

    @EventListener
    void moved(ClosingDayMoved event) {
        var subject = "%d年度填报截止日改为%s%s"
                .formatted(event.fiscalYear(), DAY.format(event.lastDay()), event.earlier() ? "，比原来早" : "");
        tellUnit(NoticeKind.DEADLINE, event.fiscalYear(), event.unitId(), subject, event.lastDay());
    }

    private void tellUnit(NoticeKind kind, int fiscalYear, long unitId, String subject, LocalDate lastDay) {
        var text = until(lastDay, ChronoUnit.DAYS.between(LocalDate.now(clock), lastDay));
        writer.tell(new Message(kind, null, fiscalYear, subject, text), PREPARERS, unitId);
    }

    private Moved find(long id) {
        return jdbc.sql("select " + NoticeForms.COLUMNS + """
                        , d.skips_department_review, coalesce((select m.account_id from status_move m
                            where m.evaluation_id = e.id and m.move = 'SUBMIT' order by m.id desc limit 1), 0) as sender,
                            e.beside_changes > 0 as divided, e.inquiries > 0 as asked
                        """ + NoticeForms.FROM
                        + " join competent_department d on d.id = e.department_id where e.id = :id")
                .param("id", id)
                .query((row, number) -> new Moved(
                        NoticeForms.form(row),
                        row.getBoolean("skips_department_review"),
                        row.getLong("sender"),
                        row.getBoolean("divided"),
                        row.getBoolean("asked")))
                .single();
    }
}
