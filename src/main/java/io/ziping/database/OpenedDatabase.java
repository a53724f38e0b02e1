package io.ziping.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;

/**
 * The database of the settings, for what is done to it without an application: a backup, a restore. Beside a running
 * application too: its embedded server takes a second process in by the password in the data directory, which whoever may read
 * that directory has.
 */
public final class OpenedDatabase implements AutoCloseable {

    private final ConnectionDetails details;
    private final @Nullable EmbeddedPostgres started;
    private final InstallationKey key;
    private final Optional<Path> directory;

    private OpenedDatabase(
            ConnectionDetails details,
            @Nullable EmbeddedPostgres started,
            InstallationKey key,
            Optional<Path> directory) {
        this.details = details;
        this.started = started;
        this.key = key;
        this.directory = directory;
    }

    /**
     * The database as it is: the external one, the embedded one of a running application, or else the embedded one, started for
     * as long as this is open.
     *
     * @throws org.springframework.boot.diagnostics.FailureAnalyzedException with a sentence for the operator, when there is
     *     none or it does not answer
     */
    public static OpenedDatabase existing(Environment environment) {
        return open(environment, true);
    }

    /**
     * The database for somebody who wants it alone: an embedded one is made when it is missing.
     *
     * @throws org.springframework.boot.diagnostics.FailureAnalyzedException with a sentence for the operator, also when an
     *     application runs on the data directory
     */
    public static OpenedDatabase alone(Environment environment) {
        return open(environment, false);
    }

    /** The database of a running application, whose own connections it leaves alone. */
    public static OpenedDatabase of(JdbcConnectionDetails details, InstallationKey key) {
        return new OpenedDatabase(
                new ConnectionDetails(details.getJdbcUrl(), details.getUsername(), details.getPassword()),
                null,
                key,
                Optional.empty());
    }

    private static OpenedDatabase open(Environment environment, boolean existing) {
        var properties = Binder.get(environment).bindOrCreate("ziping", ZipingProperties.class);
        if (DatabaseConditions.urlIsSet(environment)) {
            var details = new ConnectionDetails(
                    environment.getRequiredProperty("spring.datasource.url"),
                    environment.getProperty("spring.datasource.username"),
                    environment.getProperty("spring.datasource.password"));
            ExternalDatabase.require(details);
            return new OpenedDatabase(
                    details, null, InstallationKey.configured(properties.secretKey()), Optional.empty());
        }
        return embedded(properties, existing);
    }

    private static OpenedDatabase embedded(ZipingProperties properties, boolean existing) {
        var directory = properties.dataDir();
        var cluster = new PostgresCluster(directory.resolve("postgres"));
        try {
            if (existing && !cluster.exists()) {
                throw new StartupProblem(
                        "目录 %s 里没有自评的数据库。(No database in the data directory.)"
                                .formatted(directory.toAbsolutePath().normalize()),
                        "请用 ziping.data-dir 指出数据目录，或用 spring.datasource.url 指出数据库。");
            }
            var running = existing ? PostmasterPid.in(cluster.path()) : Optional.<PostmasterPid>empty();
            if (running.isPresent() && cluster.isServedBy(running.get())) {
                return embedded(properties, details(running.get().port(), cluster.password()), null);
            }
        } catch (IOException unreadable) {
            throw DataDirectory.notWritable(cluster.path(), unreadable);
        }
        var started = EmbeddedPostgres.start(directory, Map.of());
        return embedded(
                properties,
                new ConnectionDetails(
                        started.jdbcUrl(EmbeddedPostgres.DATABASE), started.username(), started.password()),
                started);
    }

    private static OpenedDatabase embedded(
            ZipingProperties properties, ConnectionDetails details, @Nullable EmbeddedPostgres started) {
        var directory = properties.dataDir();
        return new OpenedDatabase(
                details, started, InstallationKey.present(properties.secretKey(), directory), Optional.of(directory));
    }

    private static ConnectionDetails details(int port, String password) {
        return new ConnectionDetails(
                EmbeddedPostgres.jdbcUrl(port, EmbeddedPostgres.DATABASE), PostgresCluster.USERNAME, password);
    }

    /** A connection of its own, which whoever asks closes. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(details.url(), account());
    }

    private Properties account() {
        var account = new Properties();
        account.put("user", Objects.requireNonNullElse(details.username(), ""));
        account.put("password", Objects.requireNonNullElse(details.password(), ""));
        account.values().removeIf(""::equals);
        return account;
    }

    /** Where it is, as a message may show it. */
    public String address() {
        return directory
                .map(path -> path.toAbsolutePath().normalize().toString())
                .orElseGet(details::addressWithoutSecrets);
    }

    /** The directory of an embedded database; empty with an external one, whose disk nobody here knows. */
    public Optional<Path> directory() {
        return directory;
    }

    /** The key that is there: none is made. */
    public InstallationKey key() {
        return key;
    }

    /** Whether something is sealed under the key of the installation. */
    public static boolean holdsSealedSecrets(Connection connection) throws SQLException {
        return SealedRows.any(connection);
    }

    /** Stops the server, where it was started for this. */
    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
