package io.ziping.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The programs of PostgreSQL as the test server has them, for data directories of tests: unpacking takes seconds. */
final class UnpackedPrograms {

    private static final Path SHARED = Path.of(System.getProperty("test.directory", "target/test"), "postgres", "bin");

    private UnpackedPrograms() {}

    /** An empty data directory in which the programs are there already, where the file system knows links. */
    static Path in(Path directory) throws IOException {
        PostgresBinaries.unpackInto(SHARED);
        try {
            Files.createSymbolicLink(directory.resolve("bin"), SHARED.toAbsolutePath());
        } catch (FileSystemException | UnsupportedOperationException refused) {
            // as on Windows for most accounts: this directory then unpacks its own
        }
        return directory;
    }
}
