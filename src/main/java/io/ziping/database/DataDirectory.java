package io.ziping.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The directory that holds everything the embedded database keeps, claimed by one running application at a time.
 *
 * <p>The claim is an operating-system lock on a file, so that it ends with the process however the process ends. On
 * POSIX systems it also ends when the process closes <em>any</em> handle of that file: hence one handle for all, and a
 * register of what this process holds, asked before the file is opened.
 */
final class DataDirectory implements AutoCloseable {

    private static final String LOCK_FILE = "ziping.lock";
    /** Far behind the content: on Windows a locked region cannot be read by others, and the content must be. */
    private static final long LOCK_POSITION = Long.MAX_VALUE - 1;

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

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
        try {
            Path path = Files.createDirectories(directory.toAbsolutePath()).toRealPath();
            if (!HELD.add(path)) {
                throw inUse(path, Long.toString(ProcessHandle.current().pid()));
            }
            try {
                return new DataDirectory(path, lock(path));
            } catch (IOException | RuntimeException e) {
                HELD.remove(path);
                throw e;
            }
        } catch (IOException e) {
            throw notWritable(directory.toAbsolutePath().normalize(), e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel file = FileChannel.open(
                path.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (file.tryLock(LOCK_POSITION, 1, false) == null) {
            file.close();
            throw inUse(path, Files.readString(path.resolve(LOCK_FILE)).strip());
        }
        String pid = ProcessHandle.current().pid() + "\n";
        file.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
        return file;
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    private static StartupProblem inUse(Path path, String pid) {
        return new StartupProblem(
                "数据目录 %s 正被另一个自评程序（进程 %s）使用。(Data directory in use by another instance.)".formatted(path, pid),
                "请先停止那个程序，或用 ziping.data-dir 指定另一个目录。");
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
        } finally {
            HELD.remove(path);
        }
    }
}
