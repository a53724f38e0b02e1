package io.ziping.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * How a table is written: PostgreSQL's own text format, which every version of it reads, and a person too.
 *
 * @see <a href="https://www.postgresql.org/docs/17/sql-copy.html#id-1.9.3.55.9.2">COPY, Text Format</a>
 */
final class CopyFormat {

    private static final List<String> SETTINGS = List.of(
            "set local timezone = 'UTC'",
            "set local datestyle = 'ISO, YMD'",
            "set local intervalstyle = 'postgres'",
            "set local bytea_output = 'hex'",
            "set local extra_float_digits = 1",
            "set local statement_timeout = 0",
            "set local idle_in_transaction_session_timeout = 0");

    private CopyFormat() {}

    /** What a server or an account has set otherwise must not show in the file. For the transaction. */
    static void sameEverywhere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var setting : SETTINGS) {
                statement.execute(setting);
            }
        }
    }

    static String out(SchemaTables.Table table) {
        return "copy (%s) to stdout with (format text, encoding 'UTF8')".formatted(table.rowsInOrder());
    }

    static String in(Manifest.Table table) {
        return "copy %s (%s) from stdin with (format text, encoding 'UTF8')"
                .formatted(table.name(), String.join(", ", table.columns()));
    }
}
