package io.ziping.notice;

import io.ziping.campaign.deadline.ReviewStep;
import io.ziping.evaluation.workflow.ReviewerGiven;
import io.ziping.notice.GatheredNotices.Told;
import io.ziping.notice.NoticeForms.Form;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a finance reviewer of the forms that were given to them and wait; whom they waited for before need look no more. */
@Component
@RequiredArgsConstructor
class ReviewerListeners {

    private static final String WAITING = "select " + NoticeForms.COLUMNS + NoticeForms.FROM
            + " join competent_department d on d.id = e.department_id where e.id in (:ids) and "
            + ReviewStep.FINANCE.waiting() + " order by e.id";

    private final GatheredNotices notices;
    private final JdbcClient jdbc;

    @EventListener
    void given(ReviewerGiven event) {
        var forms = jdbc.sql(WAITING)
                .param("ids", event.evaluationIds())
                .query((row, number) -> NoticeForms.form(row))
                .list();
        if (forms.isEmpty()) {
            return;
        }
        notices.settle(NoticeKind.WAITING, forms.stream().map(Form::id).toList());
        var to = event.to();
        if (to == null) {
            forms.forEach(form -> notices.tell(told(form, event), BureauReviewers.OF_THE_FORM, event.byAccountId()));
        } else if (to != event.byAccountId()) {
            var others = forms.stream().skip(1).map(Form::id).toList();
            notices.tell(told(forms.get(0), event), others, "a.id = :whom", to);
        }
    }

    private static Told told(Form form, ReviewerGiven event) {
        return form.told(NoticeKind.WAITING, "等您审核", event.by() + "交给您审", "送来 %d 份表，等您审核");
    }
}
