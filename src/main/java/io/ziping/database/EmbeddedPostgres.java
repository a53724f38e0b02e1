package io.ziping.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server of our own, so that the application runs on a machine that has none.
 *
 * <p>Under its directory: {@code postgres} (PostgreSQL's data directory, with the generated password of its only
 * account), {@code bin} (the server's programs), {@code log} (one log file a weekday) and {@code ziping.lock}. The
 * server listens on the loopback interface only, on any free port. A server left running by a killed application is
 * stopped first, and only after it has proven that it serves this very directory.
 */
@Slf4j
public final class EmbeddedPostgres implements AutoCloseable {

    /** The application's database on the server. */
    public static final String DATABASE = "ziping";

    private static final String MAINTENANCE_DATABASE = "postgres";
    private static final int START_ATTEMPTS = 3;
    /** The last processes of a server that was killed may take a while to notice. */
    private static final int RESTART_ATTEMPTS = 5;

    private static final long BETWEEN_ATTEMPTS = 1_000;

    private final DataDirectory directory;
    private final PostgresPrograms programs;
    private final PostgresCluster cluster;
    private final Map<String, String> settings;
    private final int port;
    private final String password;
    private @Nullable ServerWatch watch;

    private EmbeddedPostgres(
            DataDirectory directory, PostgresPrograms programs, PostgresCluster cluster, Map<String, String> settings)
            throws IOException {
        this.directory = directory;
        this.programs = programs;
        this.cluster = cluster;
        this.settings = settings;
        this.password = cluster.password();
        new LeftOverServer(cluster, programs).stop();
        this.port = launch();
        createDatabase();
    }

    /**
     * Starts the server on the given directory and makes the application's database, each unless it is there.
     *
     * @param path the directory, created when missing
     * @param settings PostgreSQL settings on top of our own, by name
     * @throws org.springframework.boot.diagnostics.FailureAnalyzedException with a sentence for the operator, when the
     *     directory is in use, cannot be written or belongs to another PostgreSQL, or when the server does not start
     */
    public static EmbeddedPostgres start(Path path, Map<String, String> settings) {
        return start(DataDirectory.claim(path), settings);
    }

    /** The same on a directory claimed before, which is released when the server does not start. */
    static EmbeddedPostgres start(DataDirectory directory, Map<String, String> settings) {
        try {
            PostgresCluster cluster = new PostgresCluster(directory.resolve("postgres"));
            if (cluster.exists()) {
                cluster.requireOurs();
            }
            PostgresPrograms programs = new PostgresPrograms(PostgresBinaries.unpackInto(directory.resolve("bin")));
            if (!cluster.exists()) {
                cluster.create(programs);
            }
            return new EmbeddedPostgres(directory, programs, cluster, settings);
        } catch (IOException e) {
            directory.close();
            throw DataDirectory.notWritable(directory.path(), e);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** The JDBC address of a database on this server; {@link #DATABASE} is there from the start. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    /** The server's only account, its superuser. */
    public String username() {
        return PostgresCluster.USERNAME;
    }

    /** Its password, made at random with the data directory. */
    public String password() {
        return password;
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /**
     * Keeps the server running from now on: when it ends without {@link #close}, it is started again.
     *
     * @param giveUp told why, when that is of no use
     */
    void keepRunning(Consumer<String> giveUp) throws IOException {
        watch = new ServerWatch(process(), this::restart, giveUp);
    }

    private ProcessHandle process() throws IOException {
        return PostmasterPid.in(cluster.path())
                .flatMap(server -> ProcessHandle.of(server.pid()))
                .orElseThrow(() -> new IOException("the server has ended right after its start"));
    }

    /** On the port whoever has a connection knows. */
    private ProcessHandle restart() throws IOException {
        PostgresPrograms.Result start = new PostgresPrograms.Result(1, "");
        for (int attempt = 0; attempt < RESTART_ATTEMPTS; attempt++) {
            start = startServer();
            if (!start.failed()) {
                return process();
            }
            pause();
        }
        throw doesNotStart(start.lastLine());
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the server was being started again", closed);
        }
    }

    private int launch() throws IOException {
        String reason = "";
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            int candidate = cluster.configure(settings); // another process may take it first: hence the attempts
            PostgresPrograms.Result start = startServer();
            if (!start.failed()) {
                return candidate;
            }
            reason = start.lastLine();
        }
        throw doesNotStart(reason);
    }

    private PostgresPrograms.Result startServer() throws IOException {
        Files.createDirectories(logs());
        Files.deleteIfExists(firstLines());
        return programs.run(
                "pg_ctl", List.of("start", "-w", "-t", "60", "-D", "" + cluster.path(), "-l", "" + firstLines()));
    }

    private StartupProblem doesNotStart(String reason) {
        return new StartupProblem(
                "内置数据库不能启动：%s (Embedded PostgreSQL does not start.)".formatted(reason),
                "原因见 %s 中的日志。".formatted(logs()));
    }

    private Path logs() {
        return directory.resolve("log");
    }

    private Path firstLines() {
        return logs().resolve("start.log");
    }

    /** Whether something in the database is sealed under the key of the installation; see {@link InstallationKey}. */
    boolean holdsSealedSecrets() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(DATABASE), username(), password())) {
            return SealedRows.any(connection);
        } catch (SQLException e) {
            throw new StartupProblem("内置数据库不能连接：%s".formatted(e.getMessage()), "请重新启动。", e);
        }
    }

    private void createDatabase() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(MAINTENANCE_DATABASE), username(), password);
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            close();
            throw new StartupProblem("内置数据库不能连接：%s".formatted(e.getMessage()), "请重新启动。", e);
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(DATABASE))) {
            return found.next();
        }
    }

    /** Stops the server, ending connections that are still open, and releases the directory. */
    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        try {
            PostgresPrograms.Result stop =
                    programs.run("pg_ctl", List.of("stop", "-m", "fast", "-w", "-t", "60", "-D", "" + cluster.path()));
            if (stop.failed()) {
                log.warn("内置数据库没有停止：{}", stop.lastLine());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            directory.close();
        }
    }
}
