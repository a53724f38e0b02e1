package io.ziping.notice;

import io.ziping.notice.NoticeWriter.Message;
import io.ziping.webhook.WebhookPaused;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the administrators of security, whose page it is, that a webhook was paused. */
@Component
@RequiredArgsConstructor
class WebhookListeners {

    private static final String GUARDS = "a.role = 'ADMIN' and strpos(a.duties, 'SECURITY') > 0 and :whom = 0";

    private final NoticeWriter writer;
    private final Clock clock;

    @EventListener
    void paused(WebhookPaused event) {
        int year = LocalDate.now(clock).getYear();
        var subject = "推送“" + event.name() + "”已暂停";
        writer.tell(new Message(NoticeKind.WEBHOOK, null, year, subject, event.reason()), GUARDS, 0);
    }
}
