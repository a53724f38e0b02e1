package io.ziping.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of the server that runs, or ran, on a data directory.
 *
 * @param pid its process
 * @param directory the data directory it runs on; another one where the file came with a copy
 * @param startedAt when it started, to the second
 * @param port the TCP port it listens on
 * @see <a href="https://www.postgresql.org/docs/17/storage-file-layout.html">Database File Layout</a>
 */
record PostmasterPid(long pid, Path directory, Instant startedAt, int port) {

    private static final String FILE = "postmaster.pid";
    private static final int LINES_NEEDED = 4;
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    /** Empty when there is no such file, or its server died before it had written the whole of it. */
    static Optional<PostmasterPid> in(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve(FILE));
            if (lines.size() < LINES_NEEDED) {
                return Optional.empty();
            }
            return Optional.of(new PostmasterPid(
                    Long.parseLong(lines.get(0).strip()),
                    Path.of(lines.get(1).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (NoSuchFileException | NumberFormatException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    static void delete(Path cluster) throws IOException {
        Files.deleteIfExists(cluster.resolve(FILE));
    }

    /**
     * Whether the file came along when the data directory of a running server was copied: that server serves the directory it
     * names, and not the copy.
     */
    boolean isCopiedTo(Path cluster) throws IOException {
        return Files.isDirectory(directory)
                && !Files.isSameFile(directory, cluster)
                && in(directory)
                        .filter(original -> original.pid == pid && original.startedAt.equals(startedAt))
                        .isPresent();
    }

    /** No process has this number any more: the server was killed too. */
    boolean isGone() {
        return process().isEmpty();
    }

    /** The number has passed to something that started at another time, as it does after a restart of the machine. */
    boolean isAnotherProcess() {
        return process()
                .flatMap(process -> process.info().startInstant())
                .filter(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) > 0)
                .isPresent();
    }

    private Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }
}
