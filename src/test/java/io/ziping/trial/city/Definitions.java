package io.ziping.trial.city;

import io.ziping.support.TestServer;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How a database defines its indexes, references and triggers, a line each. */
final class Definitions {

    private static final String SQL = """
            select concat_ws(' ', i.indexdef, obj_description(x.indexrelid), case when not x.indisvalid then 'invalid' end)
            from pg_indexes i join pg_index x on x.indexrelid = i.indexname::regclass where i.schemaname = 'public'
            union all
            select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), obj_description(oid),
                case when not convalidated then 'not valid' end)
            from pg_constraint where connamespace = 'public'::regnamespace
            union all
            select concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled)
            from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
            order by 1
            """;

    private Definitions() {}

    static List<String> in(JdbcClient jdbc) {
        return jdbc.sql(SQL).query(String.class).list();
    }

    /** Those of a database that holds nothing yet. */
    static List<String> afterMigrations() {
        var database = TestServer.freshDatabase();
        var source = new DriverManagerDataSource(
                database.getJdbcUrl(),
                Objects.requireNonNullElse(database.getUsername(), ""),
                Objects.requireNonNullElse(database.getPassword(), ""));
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:io/ziping/database/migration")
                .load()
                .migrate();
        return in(JdbcClient.create(source));
    }
}
