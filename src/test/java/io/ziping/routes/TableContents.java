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
            // the system column xmin changes with every write to a row, whatever it writes
            contents.put(
                    table,
                    jdbc.sql(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(xmin::text || ctid::text, ',' order by ctid)), '') from "
                                            + table)
                            .query(String.class)
                            .single());
        }
        return contents;
    }
}
