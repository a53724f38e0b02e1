package io.ziping.support;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The content of a test database as it was first filled, kept beside it table by table, and put back. Numbers that were given
 * away stay given away, so that what an application remembers by a number is never said of another row. The account has to be a
 * superuser: nothing else may pass by triggers and foreign keys.
 */
final class KeptDatabase {

    private static final String TABLES = """
            select c.oid, c.relname from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
            """;

    private static final String KEEP = """
            do $$
            declare kept record;
            begin
                create schema kept;
                create table kept."of" (name text, rows bigint, newest bigint);
                for kept in %s loop
                    execute format('create unlogged table kept.%%1$I as table %%1$I', kept.relname);
                    execute format('insert into kept."of" select %%2$L, count(*), coalesce(max(xmin::text::bigint), 0) from %%1$I',
                        kept.relname, kept.relname);
                end loop;
            end $$
            """.formatted(TABLES);

    /** Every row that was written since has a newer transaction; where one was deleted, the number of rows tells. */
    private static final String PUT_BACK = """
            do $$
            declare kept record;
                changed boolean;
                columns text;
            begin
                perform set_config('session_replication_role', 'replica', true);
                for kept in select t.oid, t.relname, k.rows, k.newest from (%s) t join kept."of" k on k.name = t.relname loop
                    execute format('select count(*) <> $1 or coalesce(max(xmin::text::bigint), 0) > $2 from %%I', kept.relname)
                        into changed using kept.rows, kept.newest;
                    if changed then
                        select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
                        where attrelid = kept.oid and attnum > 0 and not attisdropped and attgenerated = '';
                        execute format('delete from %%I', kept.relname);
                        execute format('insert into %%1$I (%%2$s) overriding system value select %%2$s from kept.%%1$I',
                            kept.relname, columns);
                        execute format('update kept."of" set newest = pg_current_xact_id()::text::bigint where name = %%L',
                            kept.relname);
                    end if;
                end loop;
            end $$
            """.formatted(TABLES);

    private KeptDatabase() {}

    /** Whether the content can be kept and put back. */
    static boolean isPossible(JdbcClient jdbc) {
        return jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
    }

    /** Keeps the content, the first time it is asked to. */
    static void keep(JdbcClient jdbc) {
        var kept = jdbc.sql("select to_regnamespace('kept') is not null")
                .query(Boolean.class)
                .single();
        if (!kept) {
            jdbc.sql(KEEP).update();
        }
    }

    /** Puts the content back. */
    static void putBack(JdbcClient jdbc) {
        jdbc.sql(PUT_BACK).update();
    }
}
