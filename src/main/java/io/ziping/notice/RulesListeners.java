package io.ziping.notice;

import io.ziping.evaluation.policy.ChecksAdvised;
import io.ziping.notice.NoticeWriter.Message;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who keep the rules what has changed in them by itself. */
@Component
@RequiredArgsConstructor
class RulesListeners {

    /** The administrators who keep the system; {@code whom} says nothing. */
    static final String KEEPERS = "a.role = 'ADMIN' and strpos(a.duties, 'SYSTEM') > 0 and :whom = 0";

    private final NoticeWriter writer;

    @EventListener
    void advised(ChecksAdvised event) {
        var subject = "%d年度有%d项疑点检查改为只作提示"
                .formatted(event.fiscalYear(), event.changes().size());
        var text = "审核人多次认为它们不属实：" + String.join("；", event.changes()) + "。要改回，请在疑点检查里设定。";
        writer.tell(new Message(NoticeKind.RULES, null, event.fiscalYear(), subject, text), KEEPERS, 0);
    }
}
