package io.ziping.storage;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stores there are, and where new contents go. */
public class Stores {

    private final Map<StoreKind, ContentStore> stores;
    private final Optional<StoreKind> chosen;

    /**
     * @param stores those of this module and of others
     * @param chosen where new contents go, where that is said; one of the stores
     */
    public Stores(List<ContentStore> stores, Optional<StoreKind> chosen) {
        this.stores = stores.stream().collect(Collectors.toUnmodifiableMap(ContentStore::kind, Function.identity()));
        this.chosen = chosen;
    }

    /** Where new contents go; empty when nobody has said so. */
    public Optional<StoreKind> chosen() {
        return chosen;
    }

    /** The store that all instances share and new contents go to; empty when they go to the database. */
    public Optional<ContentStore> shared() {
        return chosen.filter(StoreKind::isNamed).map(stores::get);
    }

    /** @throws IOException when there is no such store any more */
    public ContentStore get(StoreKind kind) throws IOException {
        return find(kind)
                .orElseThrow(() -> new IOException("the settings of the store " + kind
                        + " (ziping.storage, ziping.evidence.directory) are gone, and there are files in it"));
    }

    /** Whether there is such a store. */
    public boolean has(StoreKind kind) {
        return stores.containsKey(kind);
    }

    /** A store, if it is set up. */
    public Optional<ContentStore> find(StoreKind kind) {
        return Optional.ofNullable(stores.get(kind));
    }
}
