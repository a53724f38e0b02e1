package io.ziping.storage;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Tries the store out that new contents go to, before anybody is served. What only the operator can put right ends the start; a
 * server that is away, or a mount that hangs, does not, for forms are filled in without it.
 */
@Slf4j
class StorageStart implements SmartInitializingSingleton {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Stores stores;
    private final Duration patience;

    StorageStart(Stores stores) {
        this(stores, PATIENCE);
    }

    StorageStart(Stores stores, Duration patience) {
        this.stores = stores;
        this.patience = patience;
    }

    @Override
    public void afterSingletonsInstantiated() {
        stores.shared().ifPresent(store -> {
            try {
                check(store);
            } catch (StorageProblem problem) {
                if (!problem.isPassing()) {
                    throw problem;
                }
                log.warn("{}", problem.getMessage());
            }
        });
    }

    /** In a thread of its own: what hangs in the system cannot be interrupted, and keeps neither the start nor the end waiting. */
    private void check(ContentStore store) {
        var look = new FutureTask<Void>(store::check, null);
        var thread = new Thread(look, "storage-start");
        thread.setDaemon(true);
        thread.start();
        try {
            look.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            log.info("files are kept in {} ({})", store.place(), store.kind());
        } catch (TimeoutException silent) {
            log.warn("{} ({}) has not answered in {}", store.place(), store.kind(), patience);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof StorageProblem problem) {
                throw problem;
            }
            throw new IllegalStateException(broken.getCause());
        }
    }
}
