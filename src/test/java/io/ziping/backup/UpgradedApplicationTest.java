package io.ziping.backup;

import static io.ziping.backup.Databases.MIGRATIONS;
import static io.ziping.backup.Databases.restore;
import static io.ziping.backup.Databases.strings;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.ZipingApplication;
import io.ziping.audit.AuditLog;
import io.ziping.database.OpenedDatabase;
import io.ziping.evaluation.comparison.FormComparisons;
import io.ziping.support.IntegrationTest;
import io.ziping.support.TestServer;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * People go on with the forms of the first program that had landed: they log in with their old passwords, find, open, save and
 * print. Hibernate has checked the tables when the application is up. Costs an application and a database, fifteen seconds.
 */
@IntegrationTest
@EnabledIf("io.ziping.support.TestServer#givesFreshDatabases")
class UpgradedApplicationTest {

    private static final Path FIRST = Path.of("src/test/resources/upgrades/202611230301.zip");
    private static final String TOTALS =
            "select concat_ws(' ', id, status, total_score) from self_evaluation order by id";

    @TempDir
    static Path directory;

    @Test
    void worksOnWithWhatTheFirstProgramHasWritten() throws Exception {
        var details = TestServer.freshDatabase();
        var database = Databases.of(details, WholeApplication.SECRET_KEY);
        restore(FIRST, database, MIGRATIONS);
        var totals = strings(database, TOTALS);

        try (var application = start(details)) {
            var comparisons = application.getBean(FormComparisons.class);
            while (comparisons.compareLot()) {
                // until none is due
            }
            assertThat(strings(database, TOTALS)).isEqualTo(totals).hasSizeGreaterThan(20);
            assertThat(uncounted(database))
                    .as("forms without counts of findings")
                    .isEmpty();

            var site = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
            var clerk = new Visitor(site).login("preparer");
            var draft = strings(database, "select id from self_evaluation where project_name like '草稿%'")
                    .get(0);
            assertThat(clerk.get("/evaluations?q=草稿").body()).contains("草稿（2026）");
            assertThat(clerk.get("/evaluations/" + draft + "/edit").body()).contains("核对后补充：已按计划完成");
            var printed = clerk.download("/evaluations/" + draft + "/sheet.pdf", directory.resolve("sheet.pdf"));
            assertThat(Files.readAllBytes(printed.body())).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));

            assertThat(application.getBean(AuditLog.class).verify().whole()).isTrue();
        }
    }

    private static List<String> uncounted(OpenedDatabase database) throws Exception {
        return strings(
                database,
                "select id from self_evaluation where status not in ('DRAFT', 'RETURNED')"
                        + " and (advice_count is null or headline_count is null or compared_version is distinct from version)");
    }

    private static ConfigurableApplicationContext start(JdbcConnectionDetails details) {
        ApplicationContextInitializer<GenericApplicationContext> upgraded =
                context -> context.registerBean("upgraded", JdbcConnectionDetails.class, () -> details);
        return new SpringApplicationBuilder(ZipingApplication.class)
                .initializers(upgraded)
                .run(
                        "--server.port=0",
                        "--" + WholeApplication.NO_PROVIDER,
                        "--ziping.trial=true",
                        "--ziping.background=false",
                        "--ziping.secret-key=" + WholeApplication.SECRET_KEY,
                        "--spring.datasource.hikari.maximum-pool-size=5");
    }
}
