package io.ziping.backup;

import static io.ziping.backup.Databases.MIGRATIONS;
import static io.ziping.backup.Databases.restore;
import static io.ziping.backup.Databases.strings;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.database.OpenedDatabase;
import io.ziping.support.IntegrationTest;
import io.ziping.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What earlier programs have written, migrated to this one: the files of {@code src/test/resources/upgrades}, which
 * {@code .ci/make-upgrade-dump} makes. Costs a database and all migrations for each, two seconds.
 */
@IntegrationTest
@EnabledIf("io.ziping.support.TestServer#givesFreshDatabases")
class UpgradeDumpsTest {

    private static final Path DUMPS = Path.of("src/test/resources/upgrades");

    /** Tables whose rows a migration makes, joins or removes: what is still to be counted, in a queue. */
    private static final Set<String> REMADE = Set.of("analysis_due");

    private static List<String> fresh;

    static Stream<Path> dumps() throws IOException {
        return files(".zip");
    }

    static Stream<Path> histories() throws IOException {
        return files(".txt");
    }

    private static Stream<Path> files(String ending) throws IOException {
        try (var files = Files.list(DUMPS)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    @BeforeAll
    static void migrateNothing() throws SQLException {
        fresh = schema(Databases.migrated(MIGRATIONS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dumps")
    void keepsEveryRow(Path dump) throws SQLException {
        var database = Databases.empty();
        assertThat(restore(dump, database, MIGRATIONS)).as("what is left to do").isEmpty();

        var there = strings(database, "select format('%I', tablename) from pg_tables where schemaname = 'public'");
        try (var file = BackupFile.open(dump)) {
            var before = new HashMap<String, Long>();
            var after = new HashMap<String, Long>();
            for (var table : file.manifest().tables()) {
                if (!REMADE.contains(table.name())) {
                    assertThat(there).as("what a migration has taken away").contains(table.name());
                    before.put(table.name(), table.rows());
                    after.put(
                            table.name(),
                            Long.valueOf(strings(database, "select count(*) from " + table.name())
                                    .get(0)));
                }
            }
            assertThat(after).isEqualTo(before);
        }
        assertThat(schema(database)).as("the tables of a new installation").isEqualTo(fresh);
    }

    /** Columns, rules and indexes, in an order that does not depend on when they were made. */
    private static List<String> schema(OpenedDatabase database) throws SQLException {
        return strings(database, """
                select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, generation_expression)
                from information_schema.columns where table_schema = 'public'
                union all select conrelid::regclass || ' ' || conname || pg_get_constraintdef(oid) || convalidated
                from pg_constraint where connamespace = 'public'::regnamespace
                union all select indexdef from pg_indexes where schemaname = 'public'
                order by 1""");
    }

    /** Where a migration is another than the one that was done, Flyway refuses to start, on every installation there is. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void leavesWhatHasBeenDoneAsItWas(Path history) throws IOException {
        var now = new HashMap<String, Integer>();
        var database = TestServer.freshDatabase();
        var flyway = Flyway.configure()
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .locations(MIGRATIONS)
                .load();
        for (var migration : flyway.info().all()) {
            now.put(migration.getVersion().toString(), migration.getChecksum());
        }
        var lines = Files.readAllLines(history);
        for (var line : lines.subList(1, lines.size())) {
            var parts = line.split(" ");
            assertThat(now.get(parts[0]))
                    .as("a migration that has landed was edited: V%s", parts[0])
                    .isEqualTo(Integer.valueOf(parts[1]));
        }
    }

    @Test
    void hasOneOfEveryRelease() throws IOException {
        var released = Pattern.compile("(?m)^## \\[([0-9.]+)]")
                .matcher(Files.readString(Path.of("CHANGELOG.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        var kept = new ArrayList<String>();
        for (var history : histories().toList()) {
            kept.add(Files.readAllLines(history).get(0).replaceAll("^# |,.*", ""));
        }

        assertThat(kept)
                .as(".ci/make-upgrade-dump HEAD makes what is missing")
                .isNotEmpty()
                .containsAll(released);
    }
}
