package io.ziping.notice;

import io.ziping.backup.BackupFailed;
import io.ziping.notice.NoticeWriter.Message;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who keep the system that a night has passed without a backup. */
@Component
@RequiredArgsConstructor
class BackupListeners {

    private final NoticeWriter writer;
    private final Clock clock;

    @EventListener
    void failed(BackupFailed event) {
        int year = LocalDate.now(clock).getYear();
        writer.tell(new Message(NoticeKind.BACKUP, null, year, "昨夜的备份没有做成", event.reason()), RulesListeners.KEEPERS, 0);
    }
}
