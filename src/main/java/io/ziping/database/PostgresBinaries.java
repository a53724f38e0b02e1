package io.ziping.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of the PostgreSQL server for this platform, unpacked from the archive in the application.
 *
 * <p>Each archive unpacks into a directory of its own, named after the archive's checksum, and appears there whole or
 * not at all; those of earlier versions are removed.
 */
final class PostgresBinaries {

    /** The major version of the archives; a data directory of another one cannot be opened. */
    static final String MAJOR_VERSION = "17";

    private static final int OWNER_EXECUTE = 0100;

    private PostgresBinaries() {}

    /**
     * Unpacks the archive under the given directory unless that has happened before.
     *
     * @return the directory that holds {@code bin}, {@code lib} and {@code share}
     * @throws StartupProblem when there is no archive for this platform
     */
    static Path unpackInto(Path directory) throws IOException {
        String archive = archiveName();
        URL url = PostgresBinaries.class.getClassLoader().getResource(archive);
        if (url == null) {
            throw new StartupProblem(
                    "没有适用于本机的内置 PostgreSQL（%s）。(No embedded PostgreSQL for this platform.)".formatted(archive),
                    "请设置 SPRING_DATASOURCE_URL 使用外部 PostgreSQL。");
        }
        URLConnection connection = url.openConnection();
        Path home = directory.resolve(MAJOR_VERSION + "-" + checksum(connection));
        if (!Files.isDirectory(home)) {
            removeAll(directory);
            Files.createDirectories(directory);
            Path unfinished = Files.createTempDirectory(directory, "unpacking-");
            unpack(connection, unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    private static String archiveName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch").matches("(?i)aarch64|arm64");
        if (os.startsWith("windows")) {
            return "postgres-windows-x86_64.txz"; // Windows on ARM runs it in emulation
        }
        if (os.startsWith("mac")) {
            return "postgres-darwin-x86_64.txz"; // its programs are for both processors, as .ci/test-start checks
        }
        if (Files.exists(Path.of("/etc/alpine-release"))) {
            return arm ? "postgres-linux-arm_64-alpine_linux.txz" : "postgres-linux-x86_64-alpine_linux.txz";
        }
        return arm ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
    }

    private static String checksum(URLConnection connection) throws IOException {
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    private static void removeAll(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> earlier = Files.list(directory)) {
            for (Path path : earlier.toList()) {
                FileSystemUtils.deleteRecursively(path);
            }
        }
    }

    private static void unpack(URLConnection connection, Path target) throws IOException {
        try (InputStream bytes = new BufferedInputStream(connection.getInputStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, entry.resolveIn(target));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & OWNER_EXECUTE) != 0 && !file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make executable: " + file);
        }
    }
}
