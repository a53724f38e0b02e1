package io.ziping.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds everything the embedded database keeps, claimed by one running application at a time.
 *
 * <p>The claim is an operating-system lock on a file, so that it ends with the process however the process ends.
 */
final class DataDirectory implements AutoCloseable {

    private static final String LOCK_FILE = "ziping.lock";
    /** Far behind the content: on Windows a locked region cannot be read by others, and the content must be. */
    private static final long LOCK_POSITION = Long.MAX_VALUE - 1;

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Creates the directory when it is missing and claims it.
     *
     * @throws StartupProblem when it cannot be written or another application holds it
     */
    static DataDirectory claim(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel file = FileChannel.open(
                    path.resolve(LOCK_FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (tryLock(file) == null) {
                file.close();
                throw inUse(path);
            }
            Files.writeString(path.resolve(LOCK_FILE), ProcessHandle.current().pid() + System.lineSeparator());
            return new DataDirectory(path, file);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock(LOCK_POSITION, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static StartupProblem inUse(Path path) {
        return new StartupProblem(
                "数据目录 %s 正被另一个自评程序%s使用。(Data directory in use by another instance.)".formatted(path, holder(path)),
                "请先停止那个程序，或用 ziping.data-dir 指定另一个目录。");
    }

    private static String holder(Path path) {
        try {
            return "（进程 %s）".formatted(Files.readString(path.resolve(LOCK_FILE)).strip());
        } catch (IOException e) {
            return "";
        }
    }

    static StartupProblem notWritable(Path path, IOException cause) {
        return new StartupProblem(
                "数据目录 %s 不能写入：%s。(Data directory is not writable.)".formatted(path, reason(cause)),
                "请检查目录的属主、权限和剩余空间，或用 ziping.data-dir 指定另一个目录。",
                cause);
    }

    private static String reason(IOException e) {
        String name = e.getClass().getSimpleName().replaceAll("(Exception|Error)$", "");
        return e.getMessage() == null ? name : name + " " + e.getMessage();
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
