package io.ziping.intake.filing;

import io.ziping.evaluation.removal.DraftRemoval;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what nobody confirmed, or put back, in time, without anybody asking; every instance does it. */
@Component
@RequiredArgsConstructor
class IntakeExpiry {

    private final IntakeStore store;
    private final DraftRemoval removal;
    private final Clock clock;

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void removeExpired() {
        store.removeExpired(clock.instant());
        removal.removeExpired();
    }
}
