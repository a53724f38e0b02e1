package io.ziping.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where contents lie. */
interface ContentStore {

    /** Which one it is; kept with each content, so that it is found when another store is chosen later. */
    StoreKind kind();

    /**
     * Keeps what a file holds, as part of the transaction or for good, instead of anything kept under the number before.
     *
     * @param id of the content, never used for another one
     */
    void put(long id, Path file) throws IOException;

    /** What was kept. */
    InputStream open(long id) throws IOException;

    /** Removes a content; one that is gone is none. */
    void delete(long id) throws IOException;
}
