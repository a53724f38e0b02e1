package io.ziping.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.support.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

@IntegrationTest
class EmbeddedPostgresTest {

    /** One for all tests: each leaves a stopped server, and making a new one takes seconds. */
    @TempDir
    static Path directory;

    @Test
    void isTheVersionItSaysAndForgetsNothing() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, Map.of())) {
            assertThat(query(postgres, "show server_version")).startsWith(PostgresBinaries.MAJOR_VERSION + ".");
            assertThat(query(postgres, "show fsync")).isEqualTo("on");
            assertThat(query(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(postgres, "show server_encoding")).isEqualTo("UTF8");
            assertThat(query(postgres, "show random_page_cost")).isEqualTo("1.1");
        }
    }

    @Test
    void sortsChineseNamesByPinyin() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, Map.of())) {
            String names = "select string_agg(n, '' order by n) from (values ('赵'), ('北'), ('阿'), ('上')) as names(n)";

            assertThat(query(postgres, names)).isEqualTo("阿北上赵");
        }
    }

    @Test
    void admitsNobodyWithoutThePassword() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, Map.of())) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(
                                    postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.username(), "guess")
                            .close())
                    .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void keepsItsDataBetweenRuns() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, Map.of())) {
            execute(postgres, "create table kept (word text)", "insert into kept values ('自评')");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, Map.of())) {
            assertThat(query(postgres, "select word from kept")).isEqualTo("自评");
        }
    }

    @Test
    void stopsTheServerThatAKilledApplicationLeftRunning() throws Exception {
        ProcessHandle leftOver;
        try (RunningApplication application = RunningApplication.on(directory)) {
            leftOver = server();
            application.kill();
        }
        assertThat(leftOver.isAlive()).isTrue();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, Map.of())) {
            assertThat(leftOver.onExit()).succeedsWithin(Duration.ofSeconds(10));
            assertThat(query(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void keepsWhatWasCommittedWhenTheServerIsKilledToo() throws Exception {
        try (RunningApplication application = RunningApplication.on(directory)) {
            executeDirectly("create table committed (word text)", "insert into committed values ('绩效')");
            application.kill();
            server().destroyForcibly();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, Map.of())) {
            assertThat(query(postgres, "select word from committed")).isEqualTo("绩效");
        }
    }

    @Test
    void leavesTheServerOfARunningApplicationAlone() throws Exception {
        try (RunningApplication application = RunningApplication.on(directory)) {
            assertThatExceptionOfType(StartupProblem.class)
                    .isThrownBy(() -> EmbeddedPostgres.start(directory, Map.of()))
                    .satisfies(problem -> Sentences.assertDescription(
                            problem, "进程 " + application.process().pid()));

            executeDirectly("select 1");
        }
    }

    @Test
    void passesOverAProcessThatInheritedTheNumberOfItsServer() throws Exception {
        EmbeddedPostgres.start(directory, Map.of()).close();
        long innocent = ProcessHandle.current().pid();
        Files.writeString(
                directory.resolve("postgres/postmaster.pid"),
                "%d\n%s\n1735689600\n5432\n".formatted(innocent, directory.resolve("postgres")));

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, Map.of())) {
            assertThat(query(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void startsItsServerAgainWhenSomebodyKillsIt() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, Map.of())) {
            var given = new AtomicReference<String>();
            postgres.keepRunning(given::set);
            execute(postgres, "create table survived (word text)", "insert into survived values ('还在')");

            server().destroyForcibly();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> query(postgres, "select word from survived").equals("还在"));
            assertThat(given).hasNullValue();
        }
        assertThat(PostmasterPid.in(directory.resolve("postgres"))).isEmpty();
    }

    @Test
    void startsOnACopyBesideTheServerItWasCopiedFrom(@TempDir Path parent) throws Exception {
        Path copy = parent.resolve("copy");
        try (RunningApplication application = RunningApplication.on(directory)) {
            FileSystemUtils.copyRecursively(directory, copy);
            // as a copy keeps it that keeps permissions; the server insists
            Files.setPosixFilePermissions(copy.resolve("postgres"), PosixFilePermissions.fromString("rwx------"));

            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(copy, Map.of())) {
                assertThat(Path.of(query(postgres, "show data_directory"))).isEqualTo(copy.resolve("postgres"));
                executeDirectly("select 1");
            }
            assertThat(server().isAlive()).isTrue();
            assertThat(application.process().isAlive()).isTrue();
        }
    }

    @Test
    void knowsWhetherSomethingIsSealed() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, Map.of())) {
            assertThat(postgres.holdsSealedSecrets()).isFalse();
            execute(
                    postgres,
                    "create table account (factor_secret text)",
                    "insert into account values (null), ('ABC')");
            assertThat(postgres.holdsSealedSecrets()).isFalse();
            execute(postgres, "insert into account values ('{gcm}YWJj')");
            assertThat(postgres.holdsSealedSecrets()).isTrue();
            execute(postgres, "drop table account");
        }
    }

    @Test
    void refusesADirectoryOfAnotherMajorVersion(@TempDir Path other) throws IOException {
        Path cluster = Files.createDirectory(other.resolve("postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), "16\n");

        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> EmbeddedPostgres.start(other, Map.of()))
                .satisfies(problem -> Sentences.assertDescription(problem, "属于 PostgreSQL 16，本程序内置的是 17"));
    }

    @Test
    void refusesADirectoryItDidNotMake(@TempDir Path other) throws IOException {
        Files.createDirectory(other.resolve("postgres"));

        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> EmbeddedPostgres.start(other, Map.of()))
                .satisfies(problem -> Sentences.assertDescription(problem, "不是自评的数据库目录"));
    }

    private static ProcessHandle server() throws IOException {
        long pid = PostmasterPid.in(directory.resolve("postgres")).orElseThrow().pid();
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(EmbeddedPostgres postgres, String... statements) throws SQLException {
        execute(postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.password(), statements);
    }

    /** On the server of another JVM, found through the files it keeps. */
    private static void executeDirectly(String... statements) throws SQLException, IOException {
        PostgresCluster cluster = new PostgresCluster(directory.resolve("postgres"));
        int port = PostmasterPid.in(cluster.path()).orElseThrow().port();
        execute(EmbeddedPostgres.jdbcUrl(port, EmbeddedPostgres.DATABASE), cluster.password(), statements);
    }

    private static void execute(String url, String password, String... statements) throws SQLException {
        try (Connection connection = connect(url, password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(String url, String password) throws SQLException {
        return DriverManager.getConnection(url, PostgresCluster.USERNAME, password);
    }
}
