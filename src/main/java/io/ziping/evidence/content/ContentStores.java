package io.ziping.evidence.content;

import io.ziping.storage.ContentStore;
import io.ziping.storage.StorageProblem;
import io.ziping.storage.StoreKind;
import io.ziping.storage.StoredContents;
import io.ziping.storage.StoredName;
import io.ziping.storage.Stores;
import io.ziping.storage.VerifiedContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where contents of evidence lie. New ones go where the settings say, and without a word of theirs to the directory where there is
 * one, else into the database.
 *
 * <p>In the database and the directory a content lies under the number of its row, written in the transaction of that row; in other
 * stores under a name of its own, written before the transaction.
 */
@Component
@RequiredArgsConstructor
class ContentStores {

    private static final String AREA = "evidence";

    /** What a backup of the last two weeks names is still there. */
    private static final Duration FOR_BACKUPS = Duration.ofDays(15);

    /** Who reads from where a content lay may end that. */
    private static final Duration FOR_READERS = Duration.ofHours(1);

    private final Stores stores;
    private final StoredContents stored;

    /**
     * What is to be kept, written already where it has a name of its own.
     *
     * @param place where it lies; {@code null} where it is yet to be put under the number of its row
     */
    record Brought(StoreKind kind, Path file, StoredContents.@Nullable Place place) {

        /** As the row has it. */
        @Nullable
        Long number() {
            return place == null ? null : place.name().number();
        }
    }

    /** Where new contents go. */
    StoreKind chosen() {
        return stores.chosen()
                .orElseGet(() -> stores.has(StoreKind.DIRECTORY) ? StoreKind.DIRECTORY : StoreKind.DATABASE);
    }

    /** Begins to keep a content, before the transaction whose row names it: see {@link #keep}. */
    Brought bring(Path file, String sha256) {
        var kind = chosen();
        try {
            return new Brought(kind, file, kind.isNamed() ? stored.write(stores.get(kind), AREA, sha256, file) : null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends keeping a content, in the transaction in which its row says where it lies. */
    void keep(Brought brought, long id, String sha256) {
        var place = brought.place();
        if (place != null) {
            stored.name(place);
            return;
        }
        var name = new StoredName(AREA, sha256, id);
        stored.keep(new StoredContents.Place(brought.kind(), name));
        try {
            stores.get(brought.kind()).put(name, brought.file());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a content holds; its end is reached only when all of it is what was kept. */
    InputStream open(Kept content) throws IOException {
        return new VerifiedContent(store(content).open(name(content)), content.sha256(), content.size());
    }

    /** What was found to be infected: at once, or within a minute where that is no part of the transaction. */
    void delete(Kept content) {
        if (content.keptIn() == StoreKind.DATABASE) {
            deleteHere(content);
        } else {
            stored.release(place(content));
        }
    }

    private void deleteHere(Kept content) {
        try {
            store(content).delete(name(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What no row names any more; what lies in the database has gone with its row. */
    void letGo(Kept content) {
        if (content.keptIn() != StoreKind.DATABASE) {
            stored.releaseLater(place(content), FOR_BACKUPS);
        }
    }

    /** What lies somewhere else from this transaction on. */
    void leave(Kept content) {
        stored.releaseLater(place(content), content.keptIn() == StoreKind.DATABASE ? FOR_READERS : FOR_BACKUPS);
    }

    /** Whether contents of a store can be read at all: it is set up and answers. */
    boolean isThere(StoreKind kind) {
        try {
            stores.get(kind).check();
            return true;
        } catch (IOException | StorageProblem gone) {
            return false;
        }
    }

    private ContentStore store(Kept content) throws IOException {
        return stores.get(content.keptIn());
    }

    private static StoredContents.Place place(Kept content) {
        return new StoredContents.Place(content.keptIn(), name(content));
    }

    static StoredName name(Kept content) {
        var number = content.storedNumber();
        return new StoredName(AREA, content.sha256(), number == null ? content.id() : number);
    }
}
