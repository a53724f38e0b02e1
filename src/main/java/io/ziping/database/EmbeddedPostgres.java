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
import lombok.extern.slf4j.Slf4j;

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

    private final DataDirectory directory;
    private final PostgresPrograms programs;
    private final PostgresCluster cluster;
    private final int port;
    private final String password;

    private EmbeddedPostgres(
            DataDirectory directory, PostgresPrograms programs, PostgresCluster cluster, Map<String, String> settings)
            throws IOException {
        this.directory = directory;
        this.programs = programs;
        this.cluster = cluster;
        this.password = cluster.password();
        new LeftOverServer(cluster, programs).stop();
        this.port = launch(settings);
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
        DataDirectory directory = DataDirectory.claim(path);
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
            throw DataDirectory.notWritable(path, e);
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

    private int launch(Map<String, String> settings) throws IOException {
        Path firstLines = directory.resolve("log").resolve("start.log");
        Files.createDirectories(directory.resolve("log"));
        String reason = "";
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            Files.deleteIfExists(firstLines);
            int candidate = cluster.configure(settings); // another process may take it first: hence the attempts
            PostgresPrograms.Result start = programs.run(
                    "pg_ctl", List.of("start", "-w", "-t", "60", "-D", "" + cluster.path(), "-l", "" + firstLines));
            if (!start.failed()) {
                return candidate;
            }
            reason = start.lastLine();
        }
        throw new StartupProblem(
                "内置数据库不能启动：%s (Embedded PostgreSQL does not start.)".formatted(reason),
                "原因见 %s 中的日志。".formatted(firstLines.getParent()));
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
