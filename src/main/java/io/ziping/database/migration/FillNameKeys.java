package io.ziping.database.migration;

import io.ziping.text.NormalForm;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Fills the keys under which names are compared: their normal form exists in Java only. */
public final class FillNameKeys implements JavaMigration {

    private static final int AT_ONCE = 5_000;

    private record Named(long id, String key, String formerKeys) {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611282341");
    }

    @Override
    public String getDescription() {
        return "fill name keys";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        for (var table : List.of("competent_department", "implementing_unit", "project")) {
            fill(table, context.getConnection());
        }
    }

    private static void fill(String table, Connection connection) throws SQLException {
        var named = read(table, 0, connection);
        while (!named.isEmpty()) {
            write(table, named, connection);
            named = read(table, named.get(named.size() - 1).id(), connection);
        }
    }

    private static List<Named> read(String table, long behind, Connection connection) throws SQLException {
        var found = new ArrayList<Named>();
        try (var query = connection.prepareStatement(
                "select id, name, former_names from " + table + " where id > ? order by id limit " + AT_ONCE)) {
            query.setLong(1, behind);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var former = (String[]) rows.getArray("former_names").getArray();
                    found.add(new Named(
                            rows.getLong("id"), NormalForm.of(rows.getString("name")), array(former, connection)));
                }
            }
        }
        return found;
    }

    /** As a literal, for an array of arrays has to be rectangular. */
    private static String array(String[] names, Connection connection) throws SQLException {
        var keys = Arrays.stream(names).map(NormalForm::of).distinct().toArray();
        var array = connection.createArrayOf("text", keys);
        var literal = array.toString();
        array.free();
        return literal;
    }

    private static void write(String table, List<Named> named, Connection connection) throws SQLException {
        try (var update = connection.prepareStatement("update " + table
                + " t set name_key = n.key, former_keys = n.former::text[]"
                + " from unnest(?, ?, ?) as n (id, key, former) where t.id = n.id")) {
            update.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", named.stream().map(Named::id).toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "text", named.stream().map(Named::key).toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "text", named.stream().map(Named::formerKeys).toArray()));
            update.executeUpdate();
        }
    }
}
