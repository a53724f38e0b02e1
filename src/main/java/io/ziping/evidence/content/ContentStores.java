package io.ziping.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stores there are: the database, and a directory where one is configured. New contents go to the directory then. */
@Component
class ContentStores {

    private final DatabaseStore database;
    private final @Nullable DirectoryStore directory;

    ContentStores(DatabaseStore database, EvidenceProperties properties) {
        this.database = database;
        var path = properties.directory();
        this.directory =
                path == null ? null : new DirectoryStore(path.toAbsolutePath().normalize());
    }

    /** Where new contents go. */
    ContentStore chosen() {
        return directory == null ? database : directory;
    }

    InputStream open(long id, StoreKind kind) throws IOException {
        return store(kind).open(id);
    }

    void delete(long id, StoreKind kind) throws IOException {
        store(kind).delete(id);
    }

    private ContentStore store(StoreKind kind) throws IOException {
        if (kind == StoreKind.DATABASE) {
            return database;
        }
        if (directory == null) {
            throw new IOException("ziping.evidence.directory is not set any more, and there are files in it");
        }
        return directory;
    }
}
