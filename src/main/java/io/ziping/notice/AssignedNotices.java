package io.ziping.notice;

import io.ziping.collaboration.PartsAssigned;
import io.ziping.collaboration.PartsTakenBack;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people of the parts of forms that others have given them. */
@Component
@RequiredArgsConstructor
class AssignedNotices {

    private final NoticeForms forms;
    private final GatheredNotices notices;

    @EventListener
    void assigned(PartsAssigned event) {
        forms.find(event.evaluationId()).ifPresent(form -> {
            var what = "%s把 %d 个部分分给您".formatted(event.by(), event.parts());
            var told = form.told(NoticeKind.ASSIGNED, what, "在“待办”的“分给我的”里。", "有 %d 张表的部分分给您");
            notices.tell(told, "a.id = :whom", event.assigneeId());
        });
    }

    @EventListener
    void takenBack(PartsTakenBack event) {
        notices.settle(NoticeKind.ASSIGNED, event.evaluationId(), event.assigneeId());
    }
}
