package io.ziping.storage;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Tries the store out that new contents go to, before anybody is served. What only the operator can put right ends the start; a
 * server that is away does not, for forms are filled in without it.
 */
@RequiredArgsConstructor
@Slf4j
class StorageStart implements SmartInitializingSingleton {

    private final Stores stores;

    @Override
    public void afterSingletonsInstantiated() {
        stores.shared().ifPresent(store -> {
            try {
                store.check();
                log.info("files are kept in {} ({})", store.place(), store.kind());
            } catch (StorageProblem problem) {
                if (!problem.isPassing()) {
                    throw problem;
                }
                log.warn("{}", problem.getMessage());
            }
        });
    }
}
