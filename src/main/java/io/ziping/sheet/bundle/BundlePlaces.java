package io.ziping.sheet.bundle;

import io.ziping.storage.FileDigests;
import io.ziping.storage.StoredContents;
import io.ziping.storage.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Where the files of finished bundles lie: in the store that instances share, where there is one, else in the folder in which they
 * were made.
 */
@Component
@RequiredArgsConstructor
class BundlePlaces {

    static final String AREA = "exports";

    private final BundleFolder folder;
    private final Stores stores;
    private final StoredContents contents;
    private final Clock clock;

    /** Writes a finished file to the store, if there is one, before the transaction that ends its bundle. */
    Optional<StoredContents.Place> write(Path part) throws IOException {
        var store = stores.shared();
        return store.isEmpty()
                ? Optional.empty()
                : Optional.of(contents.write(store.get(), AREA, FileDigests.sha256(part), part));
    }

    /** The bundle of this transaction has its file there, as long as bundles are kept; then it goes by itself. */
    void name(StoredContents.Place place) {
        contents.nameUntil(place, clock.instant().plus(BundleStore.KEPT));
    }

    /** The file of a finished bundle, if it is there. */
    Optional<Resource> file(long id, BundleStore.Finished bundle) {
        var place = bundle.place();
        if (place != null) {
            return stores.has(place.kind())
                    ? Optional.of(new StoredBundle(stores, place, bundle.size()))
                    : Optional.empty();
        }
        var file = folder.file(id, bundle.kind());
        return Files.isReadable(file) ? Optional.of(new FileSystemResource(file)) : Optional.empty();
    }
}
