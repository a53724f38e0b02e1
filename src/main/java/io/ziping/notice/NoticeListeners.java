package io.ziping.notice;

import io.ziping.campaign.ClosingDayMoved;
import io.ziping.campaign.ExtensionGranted;
import io.ziping.campaign.ExtensionWithdrawn;
import io.ziping.campaign.UnitReminded;
import io.ziping.evaluation.workflow.EvaluationMoved;
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
    private static final String FINANCE = "a.role = 'FINANCE_REVIEWER' and a.id <> :whom";
    private static final String PREPARERS = "a.unit_id = :whom";
    private static final String ONE = "a.id = :whom";

    private final NoticeWriter writer;
    private final WaitingNotices waiting;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * The form that moved.
     *
     * @param sender who handed it in last; 0 when nobody has
     */
    private record Form(
            int fiscalYear,
            String project,
            String unit,
            long unitId,
            long departmentId,
            boolean departmentSkipped,
            long sender) {

        /** A sentence about it. */
        String says(String what) {
            return "《%s》（%d年度）%s".formatted(project, fiscalYear, what);
        }
    }

    @EventListener
    void moved(EvaluationMoved event) {
        var form = form(event.evaluationId());
        waiting.settle(event.evaluationId());
        switch (event.move()) {
            case SUBMIT -> waiting(event, form, form.unit() + "已提交");
            case RETURN -> tell(event, form, NoticeKind.RETURNED, "被退回", returned(event), PREPARERS, form.unitId());
            case APPROVE -> {
                var department = event.to() == Status.DEPARTMENT_APPROVED;
                tellSender(event, form, NoticeKind.PASSED, (department ? "主管部门" : "财政") + "已审核通过");
                if (department) {
                    waiting(event, form, form.unit() + "的表，主管部门已审核通过");
                }
            }
            case PUBLISH -> tellSender(event, form, NoticeKind.PUBLISHED, "已公开");
            case UNPUBLISH ->
                tell(
                        event,
                        form,
                        NoticeKind.UNPUBLISHED,
                        "已取消公开",
                        "公众看不到这张表了。表仍是财政已审，不用另外办理。",
                        PREPARERS,
                        form.unitId());
            case WITHDRAW, CANCEL_APPROVAL -> {}
        }
    }

    private void waiting(EvaluationMoved event, Form form, String text) {
        var first = event.to() == Status.SUBMITTED && !form.departmentSkipped();
        var whom = first ? form.departmentId() : event.byAccountId();
        waiting.tell(
                event.evaluationId(), form.fiscalYear(), form.says("等您审核"), text, first ? DEPARTMENT : FINANCE, whom);
    }

    private void tellSender(EvaluationMoved event, Form form, NoticeKind kind, String what) {
        if (form.sender() != event.byAccountId()) {
            tell(event, form, kind, what, "", ONE, form.sender());
        }
    }

    private void tell(
            EvaluationMoved event, Form form, NoticeKind kind, String what, String text, String to, long whom) {
        writer.tell(new Message(kind, event.evaluationId(), form.fiscalYear(), form.says(what), text), to, whom);
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

    private Form form(long id) {
        return jdbc.sql("""
                        select e.fiscal_year, e.project_name, u.name as unit, e.unit_id, e.department_id,
                               d.skips_department_review, coalesce((select m.account_id from status_move m
                                   where m.evaluation_id = e.id and m.move = 'SUBMIT' order by m.id desc limit 1), 0)
                        from self_evaluation e join implementing_unit u on u.id = e.unit_id
                        join competent_department d on d.id = e.department_id where e.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Form(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getBoolean(6),
                        row.getLong(7)))
                .single();
    }
}
