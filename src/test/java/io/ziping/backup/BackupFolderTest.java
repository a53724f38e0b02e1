package io.ziping.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Plain; costs a few empty files. */
class BackupFolderTest {

    private static final Instant NOW = Instant.parse("2026-12-01T17:30:00Z");

    @TempDir
    Path directory;

    private Path file(String name, Duration age) throws IOException {
        var file = Files.writeString(directory.resolve(name), "backup");
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }

    private BackupFolder folder() {
        return new BackupFolder(directory);
    }

    @Test
    void namesBackupsByTheClocksOfThePlace() {
        assertThat(folder().fileOf(NOW, ZoneId.of("Asia/Shanghai")).getFileName())
                .hasToString("ziping-20261202-013000.zip");
    }

    @Test
    void deletesWhatIsTooOldAndNothingElse() throws IOException {
        file("ziping-20261130-013000.zip", Duration.ofDays(1));
        file("ziping-20261117-013000.zip", Duration.ofDays(14));
        var old = file("ziping-20261116-013000.zip", Duration.ofDays(15));
        file("ziping-before-upgrade.zip", Duration.ofDays(300));
        file("notes.txt", Duration.ofDays(300));
        file(".ziping-20261201-013000.zip-123.part", Duration.ofMinutes(1));
        file(".ziping-20261101-013000.zip-123.part", Duration.ofDays(30));

        assertThat(folder().rotate(NOW, 14)).containsExactly(old);

        try (var left = Files.list(directory)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "ziping-20261130-013000.zip",
                            "ziping-20261117-013000.zip",
                            "ziping-before-upgrade.zip",
                            "notes.txt",
                            ".ziping-20261201-013000.zip-123.part");
        }
    }

    @Test
    void keepsTheNewestHoweverOld() throws IOException {
        file("ziping-20260101-013000.zip", Duration.ofDays(334));
        var newest = file("ziping-20260102-013000.zip", Duration.ofDays(333));

        folder().rotate(NOW, 14);

        assertThat(folder().kept()).extracting(BackupFolder.Kept::file).containsExactly(newest);
    }

    private Health health(Instant started, Instant now) {
        return new BackupHealth(folder(), new SteppedClock(started, now)).health();
    }

    @Test
    void isOverdueAfterTwoDays() throws IOException {
        assertThat(health(NOW.minus(Duration.ofDays(1)), NOW).getStatus()).isEqualTo(Status.UP);
        assertThat(health(NOW.minus(Duration.ofDays(3)), NOW).getStatus()).isEqualTo(BackupHealth.OVERDUE);
        file("ziping-20261129-023000.zip", Duration.ofHours(47));
        assertThat(health(NOW.minus(Duration.ofDays(3)), NOW).getStatus()).isEqualTo(Status.UP);
        file("ziping-20261129-023000.zip", Duration.ofHours(49));
        assertThat(health(NOW, NOW).getStatus()).isEqualTo(BackupHealth.OVERDUE);
    }

    /** One that says one time when it is first asked, and then another. */
    private static final class SteppedClock extends Clock {

        private final Instant later;
        private Instant next;

        SteppedClock(Instant first, Instant later) {
            this.next = first;
            this.later = later;
        }

        @Override
        public Instant instant() {
            var now = next;
            next = later;
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
