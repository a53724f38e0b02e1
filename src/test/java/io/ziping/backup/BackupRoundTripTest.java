package io.ziping.backup;

import static io.ziping.backup.Databases.AND_EVERY_TYPE;
import static io.ziping.backup.Databases.MIGRATIONS;
import static io.ziping.backup.Databases.backUp;
import static io.ziping.backup.Databases.execute;
import static io.ziping.backup.Databases.restore;
import static io.ziping.backup.Databases.strings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ziping.database.OpenedDatabase;
import io.ziping.support.IntegrationTest;
import io.ziping.support.TestServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What goes into a file comes out of it. Costs a server and the migrations of a database for each test, two seconds each. */
@IntegrationTest
class BackupRoundTripTest {

    private static final List<String> EVERY_TYPE = List.of(
            """
            insert into every_type (small, number, amount, yes, day, at, uid, bytes, kept, words, list, numbers, uids) values
                (-32768, 2147483647, 9999999999999999.99, true, '2026-02-28', '2026-12-01 01:30:00.123456+08',
                 '00000000-0000-4000-8000-000000000001', '\\x000a0d5c27ff', '{"名": [1.50, null, "\\n\\\\"]}',
                 E'一行\\n二行\\t制表\\\\反斜杠\\r''引号"𠮷', array['', 'a,b', '{"c"}', null, E'\\\\N'], array[1, null, -3],
                 array['00000000-0000-4000-8000-000000000002']::uuid[]),
                (null, null, null, null, null, null, null, null, null, '', '{}', null, null),
                (0, 0, 0.10, false, '0001-01-01', '1900-01-01 00:00:00+08', null, '', '[]', '\\N', null, '{}', '{}')""",
            "insert into every_type (partner_id, words) select max(id), 'of another' from every_type",
            // a reference each way
            "insert into every_key (name, type_id) select '键', max(id) from every_type",
            "insert into every_type (key_name, words) values ('键', 'of a key')",
            "delete from every_key where name = 'none'",
            "insert into print_key (key, created_at) values (decode(repeat('5c0a', 16), 'hex'), now())",
            "insert into competent_department (name, name_key, former_names) values ('卫健委', '卫健委', array['卫生局'])",
            "insert into web_session values ('p', 'secret', 1, 1, 1, 1, 'admin')",
            "select setval('every_type_id_seq', 500)");

    private static OpenedDatabase source;

    @TempDir
    static Path directory;

    @BeforeAll
    static void fill() throws SQLException {
        assumeTrue(TestServer.givesFreshDatabases(), "needs databases of its own");
        source = Databases.migrated(AND_EVERY_TYPE);
        execute(source, EVERY_TYPE.toArray(String[]::new));
    }

    @Test
    void bringsBackEveryTableAndEveryType() throws SQLException {
        var made = backUp(source, directory.resolve("round.zip"));
        var target = Databases.empty();

        assertThat(restore(made.file(), target, AND_EVERY_TYPE)).isEmpty();

        for (var table : made.manifest().tables()) {
            var rows = "select t::text from %s t order by 1".formatted(table.name());
            // all columns, those that are computed too
            assertThat(strings(target, rows)).as(table.name()).isEqualTo(strings(source, rows));
        }
        assertThat(backUp(target, directory.resolve("again.zip")).manifest().tables())
                .isEqualTo(made.manifest().tables());
        var types =
                "select distinct format_type(atttypid, null) from pg_attribute a join pg_class c on c.oid = attrelid"
                        + " where relkind = 'r' and relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped"
                        + " and relname %s";
        assertThat(strings(source, types.formatted("= 'every_type'")))
                .as("the test has every type that tables have")
                .containsAll(strings(source, types.formatted("not in ('every_type', 'flyway_schema_history')")));
    }

    @Test
    void goesOnNumberingAndRefusesAsBefore() throws SQLException {
        var target = Databases.empty();
        restore(backUp(source, directory.resolve("numbers.zip")).file(), target, AND_EVERY_TYPE);

        assertThat(strings(target, "insert into every_type (words) values ('next') returning id"))
                .containsExactly("501");
        var rules = "select conname || pg_get_constraintdef(oid) || convalidated::text from pg_constraint"
                + " where connamespace = 'public'::regnamespace"
                + " union all select tgname || tgenabled::text || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal"
                + " union all select pg_get_indexdef(indexrelid) from pg_index where indrelid in"
                + " (select oid from pg_class where relnamespace = 'public'::regnamespace)"
                + " union all select coalesce(version, checksum::text) || success::text from flyway_schema_history order by 1";
        assertThat(strings(target, rules)).isEqualTo(strings(source, rules));
    }

    @Test
    void leavesSessionsOut() throws SQLException {
        var target = Databases.empty();
        var made = backUp(source, directory.resolve("sessions.zip"));
        restore(made.file(), target, AND_EVERY_TYPE);

        assertThat(made.manifest().leftOut())
                .containsExactlyInAnyOrder("bundle_job", "form_presence", "web_session", "web_session_attributes");
        assertThat(strings(target, "select session_id from web_session")).isEmpty();
    }

    @Test
    void bringsAnOlderBackupToThisVersion() throws SQLException {
        var older = Databases.migrated(MIGRATIONS);
        execute(older, "insert into competent_department (name, name_key) values ('教育局', '教育局')");
        var target = Databases.empty();

        restore(backUp(older, directory.resolve("older.zip")).file(), target, AND_EVERY_TYPE);

        assertThat(strings(target, "select name from competent_department")).containsExactly("教育局");
        assertThat(strings(target, "select words from every_type")).containsExactly("of the migration");
    }

    @Test
    void wantsNoSuperuser() throws SQLException {
        var details = TestServer.freshDatabase();
        var database =
                strings(Databases.of(details, ""), "select current_database()").get(0);
        var role = database + "_owner";
        execute(
                Databases.of(details, ""),
                "create role %s login password 'owner'".formatted(role),
                "alter database %s owner to %s".formatted(database, role));
        var target = Databases.of(account(details.getJdbcUrl(), role), "");
        try {
            restore(backUp(source, directory.resolve("owner.zip")).file(), target, AND_EVERY_TYPE);

            assertThat(strings(target, "select count(*) from every_type"))
                    .isEqualTo(strings(source, "select count(*) from every_type"));
        } finally {
            execute(
                    Databases.of(details, ""),
                    "reassign owned by %s to current_user".formatted(role),
                    "drop owned by " + role,
                    "drop role " + role);
        }
    }

    private static JdbcConnectionDetails account(String url, String role) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return role;
            }

            @Override
            public String getPassword() {
                return "owner";
            }
        };
    }

    @Test
    void isOfOneMomentWhileOthersWrite() throws Exception {
        var busy = Databases.migrated(AND_EVERY_TYPE);
        execute(busy, "alter table every_key disable trigger user");
        var stop = new AtomicBoolean();
        var failure = new AtomicReference<Exception>();
        // what is first in the file is written last, so that a reader of two moments would meet a key without its row
        var writer = new Thread(() -> {
            try (var connection = busy.connect();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (int i = 0; !stop.get(); i++) {
                    statement.execute("with made as (insert into every_type (words) values ('pair') returning id)"
                            + " select id from made");
                    statement.execute("insert into every_key select 'k%d', max(id) from every_type".formatted(i));
                    connection.commit();
                }
            } catch (SQLException e) {
                failure.set(e);
            }
        });
        writer.start();
        try {
            for (int i = 0; i < 5; i++) {
                var target = Databases.empty();
                restore(
                        backUp(busy, directory.resolve("busy%d.zip".formatted(i)))
                                .file(),
                        target,
                        AND_EVERY_TYPE);
                assertThat(strings(target, "select count(*) from every_key"))
                        .isEqualTo(strings(target, "select count(*) from every_type where words = 'pair'"));
            }
        } finally {
            stop.set(true);
            writer.join();
        }
        assertThat(failure.get()).isNull();
    }
}
