package io.ziping.notice;

import io.ziping.notice.NoticeWriter.Message;
import io.ziping.spotcheck.DrawEnded;
import io.ziping.spotcheck.DrawTakenOver;
import io.ziping.spotcheck.ReviewsHandedOver;
import io.ziping.spotcheck.SpotCheckChanged;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells units what was found of their forms and reviewers what units say to it, until all is put right. */
@Component
@RequiredArgsConstructor
class SpotCheckListeners {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String PREPARERS = "a.role = 'PREPARER' and a.unit_id = :whom";
    private static final String FINANCE = "a.role = 'FINANCE_REVIEWER' and a.id <> :whom";
    private static final String ONE = "a.id = :whom";

    private final NoticeWriter writer;
    private final GatheredNotices gathered;
    private final NoticeForms forms;

    @EventListener
    void changed(SpotCheckChanged event) {
        var until = event.day() == null ? "" : "，最后一天是" + DAY.format(event.day());
        switch (event.step()) {
            case REVIEWED -> gathered.settle(NoticeKind.REVIEWING, event.evaluationId(), event.toAccountId());
            case BOTH_REVIEWED -> {
                var orphaned = event.toAccountId() == SpotCheckChanged.FINANCE;
                review(event, orphaned ? "两个人都复核完了，负责人不在了，请接手后定稿" : "两个人都复核完了，请您定稿");
            }
            case REVIEWED_OUTSIDE -> tell(event, NoticeKind.SPOT_CHECK, "外聘复核人复核完了，已通知单位", event.words());
            case CONCLUDED -> {
                gathered.settle(NoticeKind.REVIEWING, event.evaluationId());
                tell(event, NoticeKind.SPOT_CHECK, "抽查复核完了", event.words() + "。同意或者有异议，请答复" + until + "。");
            }
            case CONTESTED -> tell(event, NoticeKind.SPOT_CHECK, "单位对复核结论有异议", event.words());
            case ACCEPTED -> tell(event, NoticeKind.SPOT_CHECK, "单位同意复核结论", event.words());
            case KEPT -> tell(event, NoticeKind.SPOT_CHECK, "维持复核结论", "理由：" + event.words());
            case REOPENED -> tell(event, NoticeKind.SPOT_CHECK, "重新复核", "理由：" + event.words());
            case REVIEW_AGAIN -> review(event, "单位有异议，请您重新复核");
            case ASKED -> tell(event, NoticeKind.RECTIFICATION, "有一项要整改" + until, event.words());
            case ANSWERED -> tell(event, NoticeKind.RECTIFICATION, "有一项整改等您验收", event.words());
            case ALL_ANSWERED -> gathered.settle(NoticeKind.RECTIFICATION_DUE, event.evaluationId());
            case SENT_BACK -> tell(event, NoticeKind.RECTIFICATION, "有一项整改没有通过" + until, event.words());
            case DONE -> tell(event, NoticeKind.RECTIFICATION, "有一项整改已销号", event.words());
            case DUE -> remind(event, "有一项整改快到期" + until);
            case OVERDUE -> remind(event, "有一项整改已过期" + until);
        }
    }

    private void tell(SpotCheckChanged event, NoticeKind kind, String what, String text) {
        var form = forms.of(event.evaluationId());
        var message = form.message(kind, what, text);
        if (event.toAccountId() == 0) {
            writer.tell(message, PREPARERS, form.unitId());
        } else if (event.toAccountId() == SpotCheckChanged.FINANCE) {
            writer.tell(message, FINANCE, event.byAccountId());
        } else if (event.toAccountId() != event.byAccountId()) {
            writer.tell(message, ONE, event.toAccountId());
        }
    }

    /** Tells of something to be reviewed, which is settled when that is done. */
    private void review(SpotCheckChanged event, String what) {
        var text = event.words().isEmpty() ? "" : "理由：" + event.words();
        var told = forms.of(event.evaluationId()).told(NoticeKind.REVIEWING, what, text, "有 %d 份表请您复核");
        if (event.toAccountId() == SpotCheckChanged.FINANCE) {
            gathered.tell(told, FINANCE, event.byAccountId());
        } else if (event.toAccountId() != event.byAccountId()) {
            gathered.tell(told, ONE, event.toAccountId());
        }
    }

    private void remind(SpotCheckChanged event, String what) {
        var form = forms.of(event.evaluationId());
        var told = form.told(NoticeKind.RECTIFICATION_DUE, what, event.words(), "有 %d 份表的整改快到期或者已过期");
        gathered.tell(told, PREPARERS, form.unitId());
    }

    @EventListener
    void handedOver(ReviewsHandedOver event) {
        if (!event.given()) {
            gathered.settle(NoticeKind.REVIEWING, event.evaluationIds(), event.accountId());
        }
        if (event.accountId() == event.byAccountId()) {
            return;
        }
        var ids = event.evaluationIds();
        var form = forms.of(ids.get(0));
        if (event.given()) {
            var told = form.told(NoticeKind.REVIEWING, "请您复核", "", "有 %d 份表请您复核");
            gathered.tell(told, ids.subList(1, ids.size()), ONE, event.accountId());
        } else {
            var what = ids.size() == 1 ? "不用您复核了" : "等 %d 份表不用您复核了".formatted(ids.size());
            // of several it leads to all of them
            @Nullable Long one = ids.size() == 1 ? form.id() : null;
            var message = new Message(NoticeKind.SPOT_CHECK, one, form.fiscalYear(), form.says(what), event.words());
            writer.tell(message, ONE, event.accountId());
        }
    }

    @EventListener
    void ended(DrawEnded event) {
        if (!event.evaluationIds().isEmpty()) {
            gathered.settle(NoticeKind.REVIEWING, event.evaluationIds());
        }
    }

    @EventListener
    void takenOver(DrawTakenOver event) {
        var subject = "%d年度第%d次抽查由%s接手".formatted(event.fiscalYear(), event.number(), event.by());
        writer.tell(new Message(NoticeKind.SPOT_CHECK, null, event.fiscalYear(), subject, ""), ONE, event.formerId());
    }
}
