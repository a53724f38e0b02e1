package io.ziping.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stops writing before the disk is full: others, the database first of all, may need what is left of it. */
final class DiskGuard extends FilterOutputStream {

    /** As much as the state of health asks for; see {@code /actuator/health}. */
    private static final long LEAST_FREE = 200L << 20;

    private static final long BETWEEN_LOOKS = 16L << 20;

    private final Path path;
    private final FileStore disk;
    private long untilLook;

    DiskGuard(OutputStream out, Path path) throws IOException {
        super(out);
        this.path = path;
        this.disk = Files.getFileStore(path);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        untilLook -= length;
        if (untilLook < 0) {
            require(path, disk.getUsableSpace(), LEAST_FREE);
            untilLook = BETWEEN_LOOKS;
        }
        out.write(buffer, offset, length);
    }

    /**
     * Returns when a directory has room.
     *
     * @param needed bytes
     * @throws BackupProblem when it has not
     */
    static void require(Path directory, long needed) throws IOException {
        require(directory, Files.getFileStore(directory).getUsableSpace(), needed + LEAST_FREE);
    }

    private static void require(Path path, long usable, long needed) {
        if (usable < needed) {
            throw new BackupProblem(
                    "%s 所在的磁盘只剩 %d MB，至少要 %d MB。(Not enough disk space.)".formatted(path, usable >> 20, needed >> 20));
        }
    }
}
