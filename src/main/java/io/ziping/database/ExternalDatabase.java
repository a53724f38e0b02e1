package io.ziping.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;

/** Tries the external database once, before the connection pool does, to say in one sentence what is wrong with it. */
final class ExternalDatabase {

    /** The oldest PostgreSQL that the tests have run on: {@code .ci/test-postgres}. */
    static final int OLDEST = 15;

    private static final String CONNECT_TIMEOUT_SECONDS = "10";

    private ExternalDatabase() {}

    /**
     * Returns when the database can be used.
     *
     * @throws StartupProblem when it cannot
     */
    static void require(ConnectionDetails details) {
        Properties properties = new Properties();
        properties.put("user", Objects.requireNonNullElse(details.username(), ""));
        properties.put("password", Objects.requireNonNullElse(details.password(), ""));
        properties.put("connectTimeout", CONNECT_TIMEOUT_SECONDS);
        properties.values().removeIf(""::equals);
        try (Connection connection = DriverManager.getConnection(details.url(), properties);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show server_encoding")) {
            result.next();
            requireVersion(
                    connection.getMetaData().getDatabaseMajorVersion(),
                    connection.getMetaData().getDatabaseProductVersion());
            requireUnicode(result.getString(1));
        } catch (SQLException e) {
            throw problem(details, e);
        }
    }

    /**
     * @param major as PostgreSQL counts since 10
     * @param version in its own words, such as {@code 14.22 (Debian 14.22-1)}
     */
    static void requireVersion(int major, String version) {
        if (major < OLDEST) {
            throw new StartupProblem(
                    "数据库是 PostgreSQL %s，需要 %d 或更新的版本。(The database is too old; PostgreSQL %2$d or newer is needed.)"
                            .formatted(version, OLDEST),
                    "请先升级数据库（pg_upgrade，或备份后恢复到新的数据库），再启动。");
        }
    }

    private static void requireUnicode(String encoding) {
        if (!"UTF8".equals(encoding)) {
            throw new StartupProblem(
                    "数据库的编码是 %s，不是 UTF8。(The database is not encoded in UTF-8.)".formatted(encoding),
                    "请用 create database … encoding 'UTF8' template template0 建立数据库。");
        }
    }

    private static StartupProblem problem(ConnectionDetails details, SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        String address = details.addressWithoutSecrets();
        return switch (state) {
            case "28P01", "28000" ->
                new StartupProblem(
                        "数据库 %s 拒绝了用户名或密码。(The database refuses the user name or the password.)".formatted(address),
                        "请检查 SPRING_DATASOURCE_USERNAME 和 SPRING_DATASOURCE_PASSWORD。",
                        e);
            case "3D000" ->
                new StartupProblem(
                        "数据库 %s 不存在。(The database does not exist.)".formatted(address),
                        "请先建立数据库，或检查 SPRING_DATASOURCE_URL。",
                        e);
            default ->
                new StartupProblem(
                        "不能连接数据库 %s：%s (The database cannot be reached.)".formatted(address, e.getMessage()),
                        "请确认数据库已启动，并检查 SPRING_DATASOURCE_URL。",
                        e);
        };
    }
}
