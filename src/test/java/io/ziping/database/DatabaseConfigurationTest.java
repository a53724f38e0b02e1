package io.ziping.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.IntegrationTest;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@IntegrationTest
class DatabaseConfigurationTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(DatabaseConfiguration.class);

    @Test
    void runsTheEmbeddedServerInTrialModeWithoutAnAddress(@TempDir Path directory) throws IOException {
        runner.withPropertyValues("ziping.data-dir=" + UnpackedPrograms.in(directory), "spring.datasource.url=")
                .run(context -> {
                    assertThat(context).hasSingleBean(EmbeddedPostgres.class);
                    assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                            .startsWith("jdbc:postgresql://127.0.0.1:")
                            .endsWith("/ziping");
                    assertThat(context.getBean(TrialMode.class).active()).isTrue();
                });
    }

    @Test
    void runsNoServerBesideTheGivenDatabase() {
        runner.withPropertyValues("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/db")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasRootCauseInstanceOf(ConnectException.class)
                        .hasStackTraceContaining("不能连接数据库 jdbc:postgresql://127.0.0.1:1/db"));
    }

    @Test
    void leavesTrialModeToTheOperator() {
        ApplicationContextRunner provided = runner.withBean(
                JdbcConnectionDetails.class, () -> new ConnectionDetails("jdbc:postgresql://elsewhere/db", null, null));

        provided.run(
                context -> assertThat(context.getBean(TrialMode.class).active()).isFalse());
        provided.withPropertyValues("ziping.trial=true")
                .run(context ->
                        assertThat(context.getBean(TrialMode.class).active()).isTrue());
    }
}
