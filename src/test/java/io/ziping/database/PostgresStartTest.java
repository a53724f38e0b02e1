package io.ziping.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.support.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes one cluster and starts it three times, some seconds. */
@IntegrationTest
class PostgresStartTest {

    @TempDir
    static Path directory;

    @BeforeAll
    static void unpack() throws IOException {
        UnpackedPrograms.in(directory);
    }

    @Test
    void handsOverAServerThatTakesConnections() throws Exception {
        try (var start = PostgresStart.begin(directory, PostgresStartTest::fail)) {
            var postgres = start.await();

            DriverManager.getConnection(
                            postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.username(), postgres.password())
                    .close();
        }
        assertThat(PostmasterPid.in(directory.resolve("postgres"))).isEmpty();
    }

    @Test
    void leavesNoServerBehindThatNobodyAwaited() throws IOException {
        PostgresStart.begin(directory, PostgresStartTest::fail).close();

        assertThat(directory.resolve("postgres")).exists();
        assertThat(PostmasterPid.in(directory.resolve("postgres"))).isEmpty();
        DataDirectory.claim(directory).close();
    }

    @Test
    void holdsTheDirectoryFromTheBeginning() {
        var start = PostgresStart.begin(directory, PostgresStartTest::fail);
        try {
            assertThatExceptionOfType(StartupProblem.class)
                    .isThrownBy(() -> PostgresStart.begin(directory, PostgresStartTest::fail))
                    .satisfies(problem -> Sentences.assertDescription(problem, "正被另一个自评程序"));
        } finally {
            start.close();
        }
    }

    @Test
    void tellsWhoeverAwaitsTheServerWhyItDoesNotStart(@TempDir Path other) throws IOException {
        Files.writeString(Files.createDirectory(other.resolve("postgres")).resolve("PG_VERSION"), "16\n");

        try (var start = PostgresStart.begin(other, PostgresStartTest::fail)) {
            assertThatExceptionOfType(StartupProblem.class)
                    .isThrownBy(start::await)
                    .satisfies(problem -> Sentences.assertDescription(problem, "属于 PostgreSQL 16"));
        }
        DataDirectory.claim(other).close();
    }

    private static void fail(String reason) {
        throw new AssertionError(reason);
    }
}
