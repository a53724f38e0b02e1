package io.ziping.backup;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether there is a backup not older than two days. The state says so in a word of its own and stays an answer of 200: forms are
 * filled in as well without one, and whoever restarts or leaves out what is not healthy would only make it worse.
 */
class BackupHealth implements HealthIndicator {

    static final Status OVERDUE = new Status("BACKUP_OVERDUE");

    private static final Duration PATIENCE = Duration.ofDays(2);

    private final BackupFolder folder;
    private final Clock clock;
    private final Instant started;

    BackupHealth(BackupFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public Health health() {
        try {
            // before the first one, the time since the start counts
            var newest = folder.kept().stream()
                    .findFirst()
                    .map(BackupFolder.Kept::at)
                    .orElse(started);
            var overdue = newest.isBefore(clock.instant().minus(PATIENCE));
            return Health.status(overdue ? OVERDUE : Status.UP)
                    .withDetail("newest", newest)
                    .build();
        } catch (IOException unreadable) {
            return Health.status(OVERDUE).withException(unreadable).build();
        }
    }
}
