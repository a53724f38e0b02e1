package io.ziping.backup;

import static io.ziping.backup.Databases.AND_EVERY_TYPE;
import static io.ziping.backup.Databases.MIGRATIONS;
import static io.ziping.backup.Databases.backUp;
import static io.ziping.backup.Databases.execute;
import static io.ziping.backup.Databases.restore;
import static io.ziping.backup.Databases.strings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ziping.database.OpenedDatabase;
import io.ziping.support.IntegrationTest;
import io.ziping.support.TestServer;
import io.ziping.support.WholeApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** What is not restored, and that nothing is left of it. Costs a server and the migrations of two databases. */
@IntegrationTest
class RestoreRefusalsTest {

    private static final String OBJECTS =
            "select relname from pg_class where relnamespace = 'public'::regnamespace union all"
                    + " select proname from pg_proc where pronamespace = 'public'::regnamespace";

    private static OpenedDatabase source;
    private static OpenedDatabase empty;
    private static BackupWriter.Made made;

    @TempDir
    static Path directory;

    @BeforeAll
    static void backUpOnce() throws SQLException {
        assumeTrue(TestServer.givesFreshDatabases(), "needs databases of its own");
        source = Databases.of(TestServer.freshDatabase(), WholeApplication.SECRET_KEY);
        new Migrations(source, AND_EVERY_TYPE).goOn();
        execute(
                source,
                "insert into account (username, password_hash, display_name, role, enabled, created_at, duties, factor_secret, factor_confirmed_at, factor_step)"
                        + " values ('admin', 'x', '管理员', 'ADMIN', true, now(), 'SYSTEM,SECURITY,AUDIT', '{gcm}sealed', now(), 1)",
                "insert into every_type (words) select repeat('字', n) from generate_series(1, 300) n");
        made = backUp(source, directory.resolve("whole.zip"));
        empty = Databases.empty();
    }

    private static void refuses(Path file, String[] locations, String words) throws SQLException {
        assertThatExceptionOfType(BackupProblem.class)
                .isThrownBy(() -> restore(file, empty, locations))
                .withMessageContaining(words);
        assertThat(strings(empty, OBJECTS)).isEmpty();
    }

    /** The file with one part written otherwise. */
    private static Path changed(String name, BiFunction<String, byte[], byte[]> change) throws IOException {
        var file = directory.resolve(name);
        try (var whole = new ZipFile(made.file().toFile());
                var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : whole.stream().toList()) {
                var bytes = change.apply(
                        entry.getName(), whole.getInputStream(entry).readAllBytes());
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
            }
        }
        return file;
    }

    private static Path manifest(String name, String from, String to) throws IOException {
        return changed(name, (entry, bytes) -> {
            var text = new String(bytes, StandardCharsets.UTF_8);
            return entry.equals("manifest.json") ? text.replace(from, to).getBytes(StandardCharsets.UTF_8) : bytes;
        });
    }

    @Test
    void aDatabaseThatIsNotEmpty() throws SQLException {
        var used = Databases.empty();
        execute(used, "create table mine (id bigint)", "insert into mine values (7)");

        assertThatExceptionOfType(BackupProblem.class)
                .isThrownBy(() -> restore(made.file(), used, AND_EVERY_TYPE))
                .withMessageContaining("不是空的");
        assertThat(strings(used, "select id from mine")).containsExactly("7");
    }

    @Test
    void aFileThatWasCutOffAnywhere() throws IOException, SQLException {
        var whole = Files.readAllBytes(made.file());
        for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
            var cut = Files.write(directory.resolve("cut" + length), Arrays.copyOf(whole, length));
            refuses(cut, AND_EVERY_TYPE, "不是完整的备份文件");
        }
    }

    @Test
    void aFileInWhichABitHasFallenOver() throws IOException {
        var whole = Files.readAllBytes(made.file());
        int found = 0;
        for (int at = 50; at < whole.length; at += whole.length / 40) {
            var bytes = whole.clone();
            bytes[at] ^= 0x10;
            var file = Files.write(directory.resolve("bit" + at), bytes);
            try (var opened = BackupFile.open(file)) {
                opened.verify();
                // what is left is the archive's own, twice there, and read from the other place
                assertThat(opened.manifest()).isEqualTo(made.manifest());
            } catch (BackupProblem problem) {
                found++;
            }
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void aTableThatWasChangedOrAdded() throws IOException, SQLException {
        refuses(
                changed(
                        "changed.zip",
                        (entry, bytes) -> entry.contains("every_type")
                                ? new String(bytes, StandardCharsets.UTF_8)
                                        .replaceFirst("字", "改")
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes),
                AND_EVERY_TYPE,
                "every_type 与清单不符");
        refuses(manifest("less.zip", "\"tables/pin.copy\"", "\"tables/account.copy\""), AND_EVERY_TYPE, "不符");
    }

    @Test
    void aFileOfANewerProgram() throws IOException, SQLException {
        refuses(made.file(), MIGRATIONS, "更新的程序");
        refuses(manifest("format.zip", "\"format\" : 1", "\"format\" : 2"), AND_EVERY_TYPE, "更新的程序");
    }

    @Test
    void whatIsNoBackup() throws IOException, SQLException {
        refuses(directory.resolve("nowhere.zip"), MIGRATIONS, "没有备份文件");
        refuses(Files.writeString(directory.resolve("text"), "no archive"), MIGRATIONS, "不是完整的备份文件");
        refuses(manifest("other.zip", "\"format\" : 1", "\"shape\" : 1"), MIGRATIONS, "不是自评的备份文件");
    }

    /** Found only while it is being done: by a reference, since the tables are those of the file. */
    @Test
    void contentThatTheTablesDoNotTake() throws IOException, SQLException {
        var broken = Databases.migrated(AND_EVERY_TYPE);
        execute(
                broken,
                "alter table every_type drop constraint every_type_partner_fk",
                "insert into every_type (partner_id) values (4711)");

        refuses(backUp(broken, directory.resolve("broken.zip")).file(), AND_EVERY_TYPE, "数据库仍是空的");
    }

    @Test
    void startsAnewWhatWasKilled() throws SQLException {
        var target = Databases.empty();
        new Migrations(target, AND_EVERY_TYPE).begin(made.manifest().schema());

        restore(made.file(), target, AND_EVERY_TYPE);

        assertThat(strings(target, "select count(*) from every_type")).containsExactly("301");
    }

    @Test
    void saysWhichKeyIsMissing() {
        var print = made.manifest().key().fingerprint();
        assertThat(made.manifest().key().sealed()).isTrue();
        assertThat(restore(made.file(), Databases.empty(), AND_EVERY_TYPE))
                .singleElement()
                .asString()
                .contains("缺少密钥", print);
        var other = "b3RoZXItdGVzdC1rZXktMzItYnl0ZXMtbG9uZy0hISE=";
        assertThat(restore(made.file(), Databases.of(TestServer.freshDatabase(), other), AND_EVERY_TYPE))
                .singleElement()
                .asString()
                .contains("密钥不是原来的", print);
        assertThat(restore(
                        made.file(),
                        Databases.of(TestServer.freshDatabase(), WholeApplication.SECRET_KEY),
                        AND_EVERY_TYPE))
                .isEmpty();
    }

    /** An hour of restoring is not lost to a word in the settings: it is read first. */
    @Test
    void settingsOfTheStorageThatCannotBe() throws SQLException {
        for (var kind : new String[] {"s3", "nowhere"}) {
            var settings = new MockEnvironment().withProperty("ziping.storage.kind", kind);

            assertThatExceptionOfType(BackupProblem.class)
                    .isThrownBy(() -> restore(made.file(), empty, AND_EVERY_TYPE, settings))
                    .withMessageContaining("没有开始恢复")
                    .withMessageContaining("ziping.storage.kind");
        }
        assertThat(strings(empty, OBJECTS)).isEmpty();
    }

    @Test
    void isItsOwnersAloneAndOverwritesNothing() throws IOException {
        if (Files.getFileStore(made.file()).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.file())))
                    .isEqualTo("rw-------");
        }
        assertThatExceptionOfType(BackupProblem.class)
                .isThrownBy(() -> backUp(source, made.file()))
                .withMessageContaining("已经存在");
        try (var files = Files.list(directory)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void makesNoBackupOfNothing() {
        assertThatExceptionOfType(BackupProblem.class)
                .isThrownBy(() -> backUp(empty, directory.resolve("nothing.zip")))
                .withMessageContaining("空的数据库");
        assertThat(directory.resolve("nothing.zip")).doesNotExist();
    }
}
