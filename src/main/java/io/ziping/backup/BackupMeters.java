package io.ziping.backup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;

/** How old the newest backup is; no number where there is none, or where the directory cannot be read. */
@RequiredArgsConstructor
class BackupMeters implements MeterBinder {

    private final BackupFolder folder;
    private final Clock clock;

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ziping.backup.age", this::age)
                .description("Age of the newest backup")
                .baseUnit("seconds")
                .register(registry);
    }

    private Number age() {
        try {
            return folder.kept().stream()
                    .findFirst()
                    .<Number>map(newest ->
                            Duration.between(newest.at(), clock.instant()).toSeconds())
                    .orElse(Double.NaN);
        } catch (IOException unreadable) {
            return Double.NaN;
        }
    }
}
