package io.ziping.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.ziping.support.IntegrationTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@IntegrationTest
class ExternalDatabaseTest {

    @TempDir
    static Path directory;

    static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start(UnpackedPrograms.in(directory), Map.of("fsync", "off"));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void isAcceptedWhenItAnswers() {
        assertThatNoException().isThrownBy(() -> ExternalDatabase.require(details("ziping", server.password())));
    }

    @Test
    void isRefusedWithoutItsAddressParametersWhenNothingListens() {
        ConnectionDetails closed = new ConnectionDetails("jdbc:postgresql://127.0.0.1:1/db?password=secret", "me", "x");

        assertRefused(closed, "不能连接数据库 jdbc:postgresql://127.0.0.1:1/db：");
    }

    @Test
    void isRefusedForAWrongPassword() {
        assertRefused(details("ziping", "guess"), "拒绝了用户名或密码");
    }

    @Test
    void isRefusedWhenItDoesNotExist() {
        assertRefused(details("nowhere", server.password()), "/nowhere 不存在");
    }

    @Test
    void isRefusedInAnotherEncoding() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl("ziping"), server.username(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create database narrow encoding 'SQL_ASCII' locale_provider libc locale 'C' template template0");
        }

        assertRefused(details("narrow", server.password()), "编码是 SQL_ASCII，不是 UTF8");
    }

    @Test
    void isRefusedWhenItIsOlderThanWhatIsTested() {
        assertThatNoException().isThrownBy(() -> ExternalDatabase.requireVersion(15, "15.0"));
        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> ExternalDatabase.requireVersion(14, "14.22 (Debian 14.22-1)"))
                .satisfies(problem ->
                        Sentences.assertDescription(problem, "数据库是 PostgreSQL 14.22 (Debian 14.22-1)，需要 15 或更新的版本"));
    }

    private static ConnectionDetails details(String database, String password) {
        return new ConnectionDetails(server.jdbcUrl(database), server.username(), password);
    }

    private static void assertRefused(ConnectionDetails details, String words) {
        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> ExternalDatabase.require(details))
                .satisfies(problem -> Sentences.assertDescription(problem, words));
    }
}
