package io.ziping.routes;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fingerprint of every table but the ones that are there to tell of requests: sessions and the audit log. */
final class TableContents {

    private TableContents() {}

    static Map<String, String> all(JdbcClient jdbc) {
        var contents = new TreeMap<String, String>();
        for (var table : jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = current_schema() and table_type = 'BASE TABLE'
                        and table_name not in ('web_session', 'web_session_attributes', 'audit_event')
                        """).query(String.class).list()) {
            // the system column xmin changes with every write to a row, whatever it writes; the scheduler writes by
            // itself when its
            // jobs run, but adds none
            var row = table.startsWith("scheduled_") ? "task_name || task_instance" : "xmin::text || ctid::text";
            contents.put(
                    table,
                    jdbc.sql(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(%1$s, ',' order by %1$s)), '') from %2$s"
                                            .formatted(row, table))
                            .query(String.class)
                            .single());
        }
        return contents;
    }
}
