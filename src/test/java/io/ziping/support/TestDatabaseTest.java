package io.ziping.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class TestDatabaseTest {

    @Test
    void takesTheContainersImageFromTheComposeFile() {
        assertThat(TestServer.composedImage()).startsWith("postgres:17");
    }

    @Nested
    @DataJpaTest
    @EnabledIf("io.ziping.support.TestServer#givesFreshDatabases")
    class InTheDataSlice {

        @Autowired
        JdbcTemplate jdbc;

        @Test
        void runsOnTheTestServer() {
            assertThat(currentDatabase(jdbc)).startsWith("ziping_test_");
        }
    }

    @Nested
    @EnabledIf("io.ziping.support.TestServer#givesFreshDatabases")
    @WholeApplication
    class InTheWholeApplication {

        @Autowired
        JdbcTemplate jdbc;

        @Test
        void runsOnTheTestServer() {
            assertThat(currentDatabase(jdbc)).startsWith("ziping_test_");
        }

        @Test
        void sharesNoDatabaseWithAnotherContext() {
            TestDatabase other = TestServer.shared().database();

            assertThat(other.getJdbcUrl()).doesNotContain(currentDatabase(jdbc));
        }
    }

    private static String currentDatabase(JdbcTemplate jdbc) {
        return Objects.requireNonNull(jdbc.queryForObject("select current_database()", String.class));
    }
}
