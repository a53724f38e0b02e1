package io.ziping.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether files can be kept, read and removed where they lie. The state says so in a word of its own and stays an answer of 200:
 * forms are filled in as well without, and another instance would find the same. The store is asked once a minute, by a thread of
 * its own: a folder whose server is away answers nobody, and whoever asks for the health waits two seconds for it, once.
 */
class StorageHealth implements HealthIndicator, DisposableBean {

    static final Status UNAVAILABLE = new Status("STORAGE_UNAVAILABLE");

    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Stores stores;
    private final Clock clock;
    private final ExecutorService looks = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "storage-health");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable Future<Health> look;
    private Instant begunAt = Instant.EPOCH;

    StorageHealth(Stores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public Health health() {
        return stores.shared()
                .map(this::health)
                .orElseGet(() -> Health.up()
                        .withDetail("kind", stores.chosen().orElse(StoreKind.DATABASE))
                        .build());
    }

    private synchronized Health health(ContentStore store) {
        var now = clock.instant();
        var last = look;
        var wait = Duration.ZERO;
        if (last == null || (last.isDone() && !now.isBefore(begunAt.plus(BETWEEN)))) {
            last = looks.submit(() -> look(store));
            look = last;
            begunAt = now;
            wait = PATIENCE;
        }
        try {
            return last.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            return unavailable(store, "没有应答。(No answer.)");
        } catch (ExecutionException broken) {
            return unavailable(store, String.valueOf(broken.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return unavailable(store, "没有问成。(Interrupted.)");
        }
    }

    private static Health look(ContentStore store) {
        try {
            store.check();
            return about(Health.up(), store).build();
        } catch (StorageProblem problem) {
            return unavailable(store, problem.analysis().getDescription());
        }
    }

    private static Health unavailable(ContentStore store, String problem) {
        return about(Health.status(UNAVAILABLE), store)
                .withDetail("problem", problem)
                .build();
    }

    private static Health.Builder about(Health.Builder health, ContentStore store) {
        return health.withDetail("kind", store.kind()).withDetail("place", store.place());
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }
}
