package io.ziping.notice;

import io.ziping.catalogue.NameAsked;
import io.ziping.catalogue.NameDecided;
import io.ziping.catalogue.NameDropped;
import io.ziping.catalogue.NameMerged;
import io.ziping.catalogue.NameWithdrawn;
import io.ziping.notice.NoticeWriter.Message;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells administrators what units ask for their projects, and those who asked what became of it. */
@Component
@RequiredArgsConstructor
class ProjectListeners {

    private static final String KEEPERS = "a.role = 'ADMIN' and strpos(a.duties, 'SYSTEM') > 0 and :whom = 0";
    private static final String ONE = "a.id = :whom";

    private final NoticeWriter writer;
    private final Clock clock;

    @EventListener
    void asked(NameAsked event) {
        writer.settleNames(event.projectId());
        tell(
                event.projectId(),
                "%s申请把《%s》改名为《%s》".formatted(event.unit(), event.name(), event.wanted()),
                event.by() + "：" + event.reason(),
                KEEPERS,
                0);
    }

    @EventListener
    void decided(NameDecided event) {
        writer.settleNames(event.projectId());
        tell(
                event.projectId(),
                event.granted()
                        ? "《%s》已改名为《%s》".formatted(event.name(), event.wanted())
                        : "《%s》没有改名为《%s》".formatted(event.name(), event.wanted()),
                event.granted() ? "没有提交的表随之改名，已提交的仍印原名。" : "理由：" + event.why(),
                ONE,
                event.askedBy());
    }

    /** Whoever asked learns that nobody decides it any more. */
    @EventListener
    void dropped(NameDropped event) {
        tell(
                event.projectId(),
                "《%s》改名为《%s》的申请不再办理".formatted(event.name(), event.wanted()),
                event.why(),
                ONE,
                event.askedBy());
    }

    /** The project itself is gone, and with it what administrators were told of it. */
    @EventListener
    void merged(NameMerged event) {
        tell(
                event.intoId(),
                "《%s》没有改名为《%s》".formatted(event.name(), event.wanted()),
                "管理员已把它并入《" + event.into() + "》。",
                ONE,
                event.askedBy());
    }

    @EventListener
    void withdrawn(NameWithdrawn event) {
        writer.settleNames(event.projectId());
    }

    private void tell(long project, String subject, String text, String to, long whom) {
        var year = LocalDate.now(clock).getYear();
        writer.tell(new Message(NoticeKind.PROJECT, null, project, year, subject, text), to, whom);
    }
}
