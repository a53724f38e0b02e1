package io.ziping.evaluation.bulk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of forms while very many rows are loaded: indexes and references are made anew behind the rows, in a fraction of
 * the time it takes to keep them. Of the triggers only those add up what a whole statement brings; whether a form is followed
 * comes with its row, and what is counted of departments and years has to be counted anew.
 */
final class LoadTables {

    private static final String TABLES = "'self_evaluation', 'funding_line', 'indicator', 'finding', 'indicator_fact',"
            + " 'achievement_print', 'status_move'";

    private static final List<String> TRIGGERS =
            List.of("self_evaluation_insert_follow", "self_evaluation_insert_analysis");

    private final JdbcClient jdbc;

    LoadTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets indexes and references aside until the transaction ends. */
    void open() {
        run("set local maintenance_work_mem = '256MB'");
        run("set local work_mem = '64MB'");
        TRIGGERS.forEach(trigger -> run("alter table self_evaluation disable trigger " + trigger));
        run("""
                create temporary table set_aside on commit drop as
                select 1 as turn, format('alter table %%s drop constraint %%I', conrelid::regclass, conname) as away,
                    format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
                from pg_constraint
                where contype = 'f' and connamespace = 'public'::regnamespace and conrelid::regclass::text in (%1$s)
                union all
                select 0, format('drop index %%I', i.indexname), i.indexdef from pg_indexes i
                where i.schemaname = 'public' and i.tablename in (%1$s)
                    and not exists (select from pg_constraint c where c.conindid = i.indexname::regclass)
                """.formatted(TABLES));
        each("away");
    }

    /** Makes them anew, and holds every row to them. */
    void close() {
        each("back");
        TRIGGERS.forEach(trigger -> run("alter table self_evaluation enable trigger " + trigger));
    }

    private void each(String column) {
        jdbc.sql("select %s from set_aside order by turn".formatted(column))
                .query(String.class)
                .list()
                .forEach(this::run);
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
