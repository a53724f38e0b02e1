package io.ziping.backup;

import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Backups that are made every night.
 *
 * @param directory where they are kept; unset: none are made
 * @param at when, by the clocks of {@code ziping.time-zone}
 * @param keep for how many days
 */
@ConfigurationProperties("ziping.backups")
public record BackupProperties(
        @Nullable Path directory,
        @DefaultValue("01:30") LocalTime at,
        @DefaultValue("14") int keep) {

    public BackupProperties {
        if (keep < 1) {
            throw new IllegalArgumentException("ziping.backups.keep must be at least 1, not " + keep);
        }
    }
}
