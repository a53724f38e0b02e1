package io.ziping.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A place where contents lie. */
public interface ContentStore {

    /** Which one it is; kept with each content, so that it is found when another store is chosen later. */
    StoreKind kind();

    /** Where it is, as an operator knows it; nothing secret. */
    String place();

    /**
     * Keeps what a file holds, whole or not at all, instead of anything kept under the name before. When this returns it is kept as
     * well as the store keeps anything: forced to the disk, answered by the server, or part of the transaction.
     *
     * @throws IOException when it is not kept, or, where the store goes by the name, the file does not hold what it says
     */
    void put(StoredName name, Path file) throws IOException;

    /**
     * What was kept, as the store gives it: see {@link VerifiedContent}.
     *
     * @throws java.nio.file.NoSuchFileException when there is no such content
     */
    InputStream open(StoredName name) throws IOException;

    /** How many bytes are kept under a name; empty when there is none. */
    OptionalLong size(StoredName name) throws IOException;

    /** Removes a content, and what was begun of it; one that is gone is none. */
    void delete(StoredName name) throws IOException;

    /**
     * Makes sure that contents can be kept, read and removed.
     *
     * @throws StorageProblem with what is wrong, for the operator
     */
    default void check() {}
}
