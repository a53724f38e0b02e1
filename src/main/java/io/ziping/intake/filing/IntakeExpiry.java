package io.ziping.intake.filing;

import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Deletes what nobody confirmed, or put back, in time, without anybody asking. */
@Component
@RequiredArgsConstructor
class IntakeExpiry {

    private final IntakeStore store;
    private final DraftRemoval removal;
    private final Clock clock;

    @Bean
    static JobKind intakesAndDeletedDraftsExpiry(IntakeExpiry expiry) {
        return JobKind.every(Duration.ofHours(1), Lane.SHORT, "intake-expiry", expiry::removeExpired);
    }

    private void removeExpired() {
        store.removeExpired(clock.instant());
        removal.removeExpired();
    }
}
