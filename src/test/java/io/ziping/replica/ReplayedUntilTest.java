package io.ziping.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Plain: milliseconds. */
class ReplayedUntilTest {

    private static final Instant START = Instant.parse("2026-12-01T09:55:00Z");
    private static final long PAGE = 8192;
    private static final long SEGMENT = 2048 * PAGE;

    private final ReplayedUntil until = new ReplayedUntil();

    @Test
    void isTheLastLookThatTheReplicaHasReached() {
        until.primaryAt(START, 1000, SEGMENT);
        until.primaryAt(START.plusSeconds(1), 2000, SEGMENT);
        until.primaryAt(START.plusSeconds(2), 3000, SEGMENT);

        assertThat(until.replayed(999)).isEmpty();
        assertThat(until.replayed(2500)).contains(START.plusSeconds(1));
        assertThat(until.replayed(2600)).isEmpty();
        assertThat(until.replayed(3000)).contains(START.plusSeconds(2));
    }

    @Test
    void goesOnWhileNothingIsWritten() {
        until.primaryAt(START, 1000, SEGMENT);
        assertThat(until.replayed(1000)).contains(START);

        until.primaryAt(START.plusSeconds(60), 1000, SEGMENT);
        assertThat(until.replayed(1000)).contains(START.plusSeconds(60));
    }

    @Test
    void doesNotWaitForTheHeadOfAPageOnWhichNothingIsWrittenYet() {
        until.primaryAt(START, 5 * PAGE + 24, SEGMENT);

        assertThat(until.replayed(5 * PAGE)).contains(START);
    }

    @Test
    void doesNotWaitForTheLongerHeadOfASegmentOnWhichNothingIsWrittenYet() {
        until.primaryAt(START, 5 * SEGMENT + 40, SEGMENT);

        assertThat(until.replayed(5 * SEGMENT)).contains(START);
    }

    @Test
    void waitsForWhatIsWrittenBehindAHead() {
        until.primaryAt(START, 5 * SEGMENT + PAGE + 40, SEGMENT);
        assertThat(until.replayed(5 * SEGMENT + PAGE)).isEmpty();

        until.primaryAt(START.plusSeconds(1), 6 * SEGMENT + 41, SEGMENT);
        assertThat(until.replayed(6 * SEGMENT)).contains(START);
    }

    @Test
    void forgetsWhatAnotherPrimaryHadWritten() {
        until.primaryAt(START, 9000, SEGMENT);
        until.primaryAt(START.plusSeconds(1), 4000, SEGMENT);

        assertThat(until.replayed(4000)).contains(START.plusSeconds(1));
        assertThat(until.replayed(9000)).isEmpty();
    }

    @Test
    void remembersAQuarterOfAnHour() {
        for (int second = 0; second <= 1000; second++) {
            until.primaryAt(START.plusSeconds(second), 1000 + second, SEGMENT);
        }

        assertThat(until.replayed(1050)).isEmpty();
        assertThat(until.replayed(1500)).contains(START.plusSeconds(500));
    }
}
