package io.ziping.notice;

import io.ziping.campaign.Reminders;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What happens without anybody asking: mails go out, deadlines are announced in the morning, old notices go. Every
 * instance does it; the database sees to it that nothing is done twice. Off with {@code ziping.background=false}.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class BackgroundWork {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final MailDelivery mails;
    private final Reminders reminders;
    private final Notices notices;
    private final Clock clock;

    private @Nullable LocalDate lastMorning;

    @Scheduled(
            initialDelayString = "${ziping.background-interval:PT20S}",
            fixedDelayString = "${ziping.background-interval:PT20S}")
    void work() {
        var today = LocalDate.now(clock);
        if (!today.equals(lastMorning) && !LocalTime.now(clock).isBefore(MORNING)) {
            attempt("deadlines", () -> {
                reminders.remindOfDeadlines();
                notices.removeOld();
                lastMorning = today;
            });
        }
        attempt("mails", mails::deliver);
    }

    /** What fails now is tried again in the next round. */
    private static void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            log.warn("background work on {} failed", what, failure);
        }
    }
}
