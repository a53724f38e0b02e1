package io.ziping.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/**
 * The files of the embedded server: made once, checked at each start.
 *
 * @param path PostgreSQL's data directory
 */
record PostgresCluster(Path path) {

    /** The server's only account, its superuser. */
    static final String USERNAME = "ziping";

    private static final String VERSION_FILE = "PG_VERSION";
    private static final String SETTINGS_FILE = "ziping.conf";
    private static final String PASSWORD_FILE = "ziping.password";
    private static final int PASSWORD_BYTES = 24;

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * Returns when our server can run on what is there.
     *
     * @throws StartupProblem when it is something else, or the cluster of another major version
     */
    void requireOurs() throws IOException {
        Path versionFile = path.resolve(VERSION_FILE);
        String version =
                Files.exists(versionFile) ? Files.readString(versionFile).strip() : "";
        if (!version.isEmpty() && !version.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw new StartupProblem(
                    "数据目录 %s 属于 PostgreSQL %s，本程序内置的是 %s。(Data directory of another PostgreSQL major version.)"
                            .formatted(path, version, PostgresBinaries.MAJOR_VERSION),
                    "请用原来的版本导出数据，或用 ziping.data-dir 指定另一个目录。");
        }
        if (version.isEmpty() || !Files.exists(path.resolve(PASSWORD_FILE))) {
            throw new StartupProblem(
                    "%s 不是自评的数据库目录。(Not a database directory of Ziping.)".formatted(path),
                    "请移走这个目录，或用 ziping.data-dir 指定另一个目录。");
        }
    }

    /** Makes it, with a new password. */
    void create(PostgresPrograms programs) throws IOException {
        Path parent = path.resolveSibling("initdb");
        FileSystemUtils.deleteRecursively(parent);
        Files.createDirectories(parent);
        // made aside and moved into place whole, so that an interrupted first start leaves nothing half made
        Path unfinished = Files.createTempDirectory(parent, "cluster-");
        Path password = Files.createTempFile(parent, "password-", ""); // readable by its owner alone
        Files.writeString(password, newPassword());
        PostgresPrograms.Result initdb = programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + USERNAME,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        // Chinese names sort by pinyin, and alike on every platform
                        "--locale-provider=icu",
                        "--icu-locale=zh-CN",
                        "--data-checksums",
                        "--no-instructions"));
        if (initdb.failed()) {
            throw new StartupProblem(
                    "不能建立内置数据库：%s (initdb failed.)".formatted(initdb.lastLine()),
                    "请检查 %s 的权限和剩余空间；以 root 运行时需要系统允许 unshare -U。".formatted(parent));
        }
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "%ninclude '%s'%n".formatted(SETTINGS_FILE),
                StandardOpenOption.APPEND);
        Files.move(password, unfinished.resolve(PASSWORD_FILE));
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        FileSystemUtils.deleteRecursively(parent);
    }

    /**
     * Whether what {@code postmaster.pid} names is the server of this very directory: it knows our password and names the
     * directory. False also while it is starting, recovering or stopping: then it takes no connection.
     */
    boolean isServedBy(PostmasterPid server) throws IOException {
        String url = EmbeddedPostgres.jdbcUrl(server.port(), "postgres") + "?connectTimeout=2&socketTimeout=5";
        try (Connection connection = DriverManager.getConnection(url, USERNAME, password());
                Statement statement = connection.createStatement();
                ResultSet served = statement.executeQuery("show data_directory")) {
            return served.next() && Files.isSameFile(Path.of(served.getString(1)), path);
        } catch (SQLException e) {
            return false;
        }
    }

    String password() throws IOException {
        return Files.readString(path.resolve(PASSWORD_FILE));
    }

    /**
     * Writes what the server is to read at its next start: own settings, then the given ones, which win.
     *
     * @return the TCP port it will listen on, free at this moment
     */
    int configure(Map<String, String> settings) throws IOException {
        int port = freePort();
        String own = """
                # written at each start
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                logging_collector = on
                log_directory = '../log'
                log_filename = 'postgresql-%%a.log'
                log_truncate_on_rotation = on
                log_checkpoints = off
                # for disks that need not seek, as nearly all are now: an index is read before a whole table is
                random_page_cost = 1.1
                """.formatted(port);
        String given = settings.entrySet().stream()
                .map(setting -> "%s = '%s'%n".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining());
        Files.writeString(path.resolve(SETTINGS_FILE), own + given);
        return port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
