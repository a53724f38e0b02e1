package io.ziping.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether files can be kept, read and removed where they lie. The state says so in a word of its own and stays an answer of 200:
 * forms are filled in as well without, and another instance would find the same. Asked of the store once a minute.
 */
@RequiredArgsConstructor
class StorageHealth implements HealthIndicator {

    static final Status UNAVAILABLE = new Status("STORAGE_UNAVAILABLE");

    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Stores stores;
    private final Clock clock;
    private @Nullable Health last;
    private Instant lastAt = Instant.EPOCH;

    @Override
    public synchronized Health health() {
        var now = clock.instant();
        var known = last;
        if (known == null || !now.isBefore(lastAt.plus(BETWEEN))) {
            known = look();
            last = known;
            lastAt = now;
        }
        return known;
    }

    private Health look() {
        return stores.shared()
                .map(StorageHealth::of)
                .orElseGet(() -> Health.up()
                        .withDetail("kind", stores.chosen().orElse(StoreKind.DATABASE))
                        .build());
    }

    private static Health of(ContentStore store) {
        var health = Health.up().withDetail("kind", store.kind()).withDetail("place", store.place());
        try {
            store.check();
            return health.build();
        } catch (StorageProblem problem) {
            return health.status(UNAVAILABLE)
                    .withDetail("problem", problem.analysis().getDescription())
                    .build();
        }
    }
}
