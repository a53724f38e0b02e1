package io.ziping.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.database.InstallationKey;
import io.ziping.database.OpenedDatabase;
import io.ziping.support.TestServer;
import io.ziping.support.WholeApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;

/** A night's backup of the application's own database while it runs. Costs, beside the application, a backup and a restore. */
@WholeApplication
class NightlyBackupTest {

    @TempDir
    Path directory;

    @Autowired
    JdbcConnectionDetails details;

    @Autowired
    InstallationKey key;

    @Autowired
    BackupAttempts attempts;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    private void night(Path into) {
        var properties = new BackupProperties(into, LocalTime.of(1, 30), 14);
        new NightlyBackup(OpenedDatabase.of(details, key), new BackupFolder(into), properties, attempts, clock).run();
    }

    private String page() throws Exception {
        return mvc.perform(get("/admin/backups").with(user(users.loadUserByUsername("admin"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void isWholeAndIsNoted() throws Exception {
        assumeTrue(TestServer.givesFreshDatabases(), "needs a database of its own");

        night(directory);

        var file = new BackupFolder(directory).kept().get(0).file();
        var target = Databases.empty();
        Databases.restore(file, target, Databases.MIGRATIONS);
        try (var backup = BackupFile.open(file)) {
            assertThat(Databases.backUp(target, directory.resolve("again.zip"))
                            .manifest()
                            .tables())
                    .isEqualTo(backup.manifest().tables());
            assertThat(backup.manifest().key().fingerprint())
                    .isEqualTo(key.fingerprint().orElseThrow());
        }
        assertThat(attempts.last(1)).singleElement().satisfies(attempt -> {
            assertThat(attempt.failure()).isNull();
            assertThat(attempt.bytes()).isEqualTo(Files.size(file));
        });
        assertThat(page()).contains(file.getFileName().toString(), "没有设置夜间备份");
    }

    @Test
    void tellsAdministratorsWhenItFails() throws Exception {
        var noDirectory = Files.writeString(directory.resolve("file"), "in the way");

        night(noDirectory);

        assertThat(attempts.last(1))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.failure()).contains("不能写入"));
        assertThat(page()).contains("没有做成");
        assertThat(jdbc.sql("select count(*) from notice n join account a on a.id = n.account_id"
                                + " where n.kind = 'BACKUP' and a.username = 'admin'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
