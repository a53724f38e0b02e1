package io.ziping.support;

import io.ziping.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.FileSystemResource;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL server of this test process, chosen by {@code -Dtest.postgres}: {@code embedded} (the default, in
 * the process's own directory under {@code target}), {@code testcontainers} (the image of {@code docker-compose.yml}), or the JDBC address of a given
 * server, with the account in its parameters. Started when first needed, stopped with the JVM.
 */
public final class TestServer {

    /** What this process keeps; a run has several, each with a directory of its own. */
    private static final Path DIRECTORY = Path.of(System.getProperty("test.directory", "target/test"));

    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/]*/)([^?]*)(.*)");
    private static final Map<String, String> FAST_AND_FORGETFUL =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "300");

    private final String url;
    private final Properties account;
    private final Runnable stop;
    private final List<String> created = new ArrayList<>();

    private TestServer(String url, Properties account, Runnable stop) {
        this.url = url;
        this.account = account;
        this.stop = stop;
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown));
    }

    static TestServer shared() {
        return Holder.SERVER;
    }

    private static TestServer start(String choice) {
        return switch (choice) {
            case "embedded" -> embedded();
            case "testcontainers" -> container();
            default -> new TestServer(choice, new Properties(), () -> {});
        };
    }

    private static TestServer embedded() {
        EmbeddedPostgres server = EmbeddedPostgres.start(DIRECTORY.resolve("postgres"), FAST_AND_FORGETFUL);
        return new TestServer(
                server.jdbcUrl(EmbeddedPostgres.DATABASE),
                account(server.username(), server.password()),
                server::close);
    }

    private static TestServer container() {
        PostgreSQLContainer container = new PostgreSQLContainer(composedImage());
        container.start();
        return new TestServer(
                container.getJdbcUrl(), account(container.getUsername(), container.getPassword()), container::stop);
    }

    static String composedImage() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource("docker-compose.yml"));
        return Objects.requireNonNull(
                Objects.requireNonNull(yaml.getObject()).getProperty("services.database.image"),
                "docker-compose.yml names no image of the service database");
    }

    private static Properties account(String username, String password) {
        Properties account = new Properties();
        account.put("user", username);
        account.put("password", password);
        return account;
    }

    /** A database nobody else uses, for a test without an application; see {@link #givesFreshDatabases}. */
    public static JdbcConnectionDetails freshDatabase() {
        return shared().database();
    }

    /** A database nobody else uses; the given one where the account may not create any. */
    synchronized TestDatabase database() {
        try (Connection connection = DriverManager.getConnection(url, account);
                Statement statement = connection.createStatement()) {
            if (!mayCreate(statement)) {
                return new TestDatabase(url, account);
            }
            String name = "ziping_test_%d_%d".formatted(ProcessHandle.current().pid(), System.nanoTime());
            statement.execute("create database " + name);
            created.add(name);
            return new TestDatabase(urlOf(name), account);
        } catch (SQLException e) {
            throw new IllegalStateException("no test database from " + url, e);
        }
    }

    /** False where the given account may not create databases, and all tests share the given one. */
    public static boolean givesFreshDatabases() {
        TestServer server = shared();
        try (Connection connection = DriverManager.getConnection(server.url, server.account);
                Statement statement = connection.createStatement()) {
            return mayCreate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("no answer from " + server.url, e);
        }
    }

    private static boolean mayCreate(Statement statement) throws SQLException {
        try (ResultSet result =
                statement.executeQuery("select rolcreatedb or rolsuper from pg_roles where rolname = current_user")) {
            return result.next() && result.getBoolean(1);
        }
    }

    private String urlOf(String database) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a JDBC address with host and database: " + url);
        }
        return parts.group(1) + database + parts.group(3);
    }

    private synchronized void shutDown() {
        try (Connection connection = DriverManager.getConnection(url, account);
                Statement statement = connection.createStatement()) {
            for (String name : created) {
                statement.execute("drop database if exists " + name + " with (force)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("test databases stay behind: " + created, e);
        } finally {
            stop.run();
        }
    }

    private static final class Holder {

        static final TestServer SERVER = start(System.getProperty("test.postgres", "embedded"));

        private Holder() {}
    }
}
