package io.ziping.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What of a database of ours only the key of its installation opens: second factors and secrets of webhooks. */
final class SealedRows {

    private SealedRows() {}

    /** Whether there is any; in an empty database or one of an earlier version there may be no such table. */
    static boolean any(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return any(statement, "account", "factor_secret") || any(statement, "webhook", "secret");
        }
    }

    private static boolean any(Statement statement, String table, String column) throws SQLException {
        return isTrue(statement, """
                        select exists (select from information_schema.columns where table_schema = current_schema()
                            and table_name = '%s' and column_name = '%s')
                        """.formatted(table, column))
                && isTrue(statement, "select exists (select from %s where %s like '{gcm}%%')".formatted(table, column));
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
