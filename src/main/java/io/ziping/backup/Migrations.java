package io.ziping.backup;

import io.ziping.database.OpenedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The migrations of this program, done to a database that is being restored. Until all of its content is there, their history
 * has a name of its own: an application that is started on what a killed restore has left finds tables without a history, and
 * refuses them.
 */
final class Migrations {

    static final String UNFINISHED = "restore_unfinished";

    private final OpenedDatabase database;
    private final String[] locations;

    /** @param locations as in {@code spring.flyway.locations} */
    Migrations(OpenedDatabase database, String[] locations) {
        this.database = database;
        this.locations = locations;
    }

    static MigrationVersion version(String version) {
        return MigrationVersion.fromVersion(version);
    }

    /** The newest this program has. */
    MigrationVersion newest() {
        return KnownMigrations.newest(locations);
    }

    /** Makes the tables as they were when the content was, and keeps the history aside. */
    void begin(String schema) {
        flyway(UNFINISHED).target(version(schema)).load().migrate();
    }

    /** Lets the history be the history, as part of the transaction in which the content has come. */
    static void end(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter table %s rename to %s".formatted(UNFINISHED, SchemaTables.HISTORY));
            statement.execute("alter index %s_pk rename to %s_pk".formatted(UNFINISHED, SchemaTables.HISTORY));
            statement.execute("alter index %s_s_idx rename to %s_s_idx".formatted(UNFINISHED, SchemaTables.HISTORY));
        }
    }

    /** Brings what was restored to this program's version. */
    void goOn() {
        flyway(SchemaTables.HISTORY).load().migrate();
    }

    /** Takes everything away again. */
    void undo() {
        flyway(UNFINISHED).cleanDisabled(false).load().clean();
    }

    private FluentConfiguration flyway(String history) {
        return Flyway.configure().dataSource(source()).locations(locations).table(history);
    }

    private DataSource source() {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return database.connect();
            }

            @Override
            public Connection getConnection(String username, String password) throws SQLException {
                return database.connect();
            }
        };
    }
}
