package io.ziping.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.IntegrationTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;

/** Makes one cluster, some seconds. */
@IntegrationTest
class EarlyPostgresTest {

    @Test
    void handsItsServerToTheContextAndLeavesItToTheContextToStopIt(@TempDir Path directory) throws Exception {
        new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConfiguration.class)
                .withPropertyValues("ziping.data-dir=" + UnpackedPrograms.in(directory))
                .withInitializer(context -> new EarlyPostgres().initialize((GenericApplicationContext) context))
                .run(context -> {
                    assertThat(context).hasSingleBean(PostgresStart.class).hasSingleBean(EmbeddedPostgres.class);
                    assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                            .contains(":"
                                    + PostmasterPid.in(directory.resolve("postgres"))
                                            .orElseThrow()
                                            .port() + "/");
                });
        assertThat(PostmasterPid.in(directory.resolve("postgres"))).isEmpty();
    }

    @Test
    void startsNoneBesideTheGivenDatabase(@TempDir Path directory) {
        try (var context = new GenericApplicationContext()) {
            TestPropertyValues.of(
                            "spring.datasource.url=jdbc:postgresql://elsewhere/db", "ziping.data-dir=" + directory)
                    .applyTo(context);

            new EarlyPostgres().initialize(context);

            assertThat(context.getBeanFactory().getBeanNamesForType(PostgresStart.class))
                    .isEmpty();
            assertThat(directory).isEmptyDirectory();
        }
    }
}
