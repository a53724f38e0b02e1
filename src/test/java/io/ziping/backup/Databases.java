package io.ziping.backup;

import io.ziping.database.InstallationKeys;
import io.ziping.database.OpenedDatabase;
import io.ziping.support.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** Databases for tests of backups. */
final class Databases {

    /** Those of the application. */
    static final String[] MIGRATIONS = {"classpath:db/migration", "classpath:io/ziping/database/migration"};

    /** One more, with a table of every type. */
    static final String[] AND_EVERY_TYPE = {
        "classpath:db/migration", "classpath:io/ziping/database/migration", "classpath:backup/migration"
    };

    private Databases() {}

    static OpenedDatabase empty() {
        return of(TestServer.freshDatabase(), "");
    }

    static OpenedDatabase of(JdbcConnectionDetails details, String key) {
        return OpenedDatabase.of(details, InstallationKeys.of(key));
    }

    /** With the tables, and nothing in them but what migrations bring. */
    static OpenedDatabase migrated(String[] locations) {
        var database = empty();
        new Migrations(database, locations).goOn();
        return database;
    }

    static BackupWriter.Made backUp(OpenedDatabase database, Path file) {
        return new BackupWriter(database, Clock.systemUTC()).write(file);
    }

    /** What the command does with a file. */
    static List<String> restore(Path path, OpenedDatabase database, String[] locations) {
        return restore(path, database, locations, new StandardEnvironment());
    }

    static List<String> restore(Path path, OpenedDatabase database, String[] locations, Environment settings) {
        try (var file = BackupFile.open(path)) {
            file.verify();
            Restore.requireKnownSchema(file.manifest(), locations);
            return new Restore(file, database, new Migrations(database, locations), sentence -> {}).run(settings);
        }
    }

    static void execute(OpenedDatabase database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static List<String> strings(OpenedDatabase database, String question) throws SQLException {
        try (Connection connection = database.connect()) {
            return new ArrayList<>(new SchemaTables(connection).strings(question));
        }
    }
}
