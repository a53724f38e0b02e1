package io.ziping.bench;

import io.ziping.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Accounts like the trial's preparer, with its password and unit, made in SQL while the application is down. */
final class TypistAccounts {

    private TypistAccounts() {}

    static void create(Path data, int count) throws SQLException {
        try (var postgres = EmbeddedPostgres.start(data, Map.of());
                var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.username(), postgres.password())) {
            create(connection, count);
        }
    }

    /** The same in a database that is open already. */
    static void create(Connection connection, int count) throws SQLException {
        try (var statement = connection.prepareStatement("""
                        insert into account (username, password_hash, display_name, role, unit_id)
                        select 'typist' || i, password_hash, '第' || i || '人', role, unit_id
                        from account, generate_series(0, ? - 1) i where username = 'preparer'
                        """)) {
            statement.setInt(1, count);
            statement.executeUpdate();
        }
    }

    static String username(int number) {
        return "typist" + number;
    }
}
