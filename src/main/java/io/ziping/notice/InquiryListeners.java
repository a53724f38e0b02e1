package io.ziping.notice;

import io.ziping.evaluation.workflow.InquiryChanged;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells reviewers what units ask, and units that they have an answer. */
@Component
@RequiredArgsConstructor
class InquiryListeners {

    private static final String DEPARTMENT = "a.role = 'DEPARTMENT_REVIEWER' and a.department_id = :whom";
    private static final String FINANCE_TOO = "(" + DEPARTMENT + " or a.role = 'FINANCE_REVIEWER')";
    private static final String PREPARERS = "a.role = 'PREPARER' and a.unit_id = :whom";

    private final GatheredNotices notices;
    private final NoticeForms forms;

    @EventListener
    void changed(InquiryChanged event) {
        if (event.open() == 0) {
            notices.settle(NoticeKind.INQUIRY, event.evaluationId());
        }
        if (event.unread() == 0) {
            notices.settle(NoticeKind.ANSWER, event.evaluationId());
        }
        switch (event.step()) {
            case ASKED -> {
                var form = forms.of(event.evaluationId());
                var text = form.unit() + "的" + event.by() + "提问（" + event.place() + "）";
                var told = form.told(NoticeKind.INQUIRY, "有提问，等您答复", text, "有 %d 份表提问，等您答复");
                notices.tell(told, event.forFinance() ? FINANCE_TOO : DEPARTMENT, form.departmentId());
            }
            case ANSWERED -> {
                var form = forms.of(event.evaluationId());
                var text = event.by() + "答复了提问（" + event.place() + "）";
                var told = form.told(NoticeKind.ANSWER, "的提问有答复了", text, "有 %d 份表的提问答复了");
                notices.tell(told, PREPARERS, form.unitId());
            }
            case CLOSED -> {}
        }
    }
}
