package io.ziping.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the catalogue of the database says of its tables. Names are quoted as SQL wants them. */
final class SchemaTables {

    static final String HISTORY = "flyway_schema_history";

    /** The names with {@code %I} of {@code format}: only what needs quotes has them. */
    private static final String TABLES = """
            select format('%I', c.relname), c.relpersistence = 'u',
                   (select array_agg(format('%I', a.attname) order by a.attnum) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
                   (select array_agg(format('%I', a.attname)
                        || case when a.attcollation <> 0 then ' collate "C"' else '' end order by k.place)
                    from pg_constraint p cross join unnest(p.conkey) with ordinality k(attnum, place)
                    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                    where p.conrelid = c.oid and p.contype = 'p')
            from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
            order by c.relname collate "C"
            """;

    /**
     * A table.
     *
     * @param unlogged whether the server itself forgets it when it ends badly
     * @param columns those that are written, not generated ones
     * @param order of the primary key, the same on every server
     */
    record Table(String name, boolean unlogged, List<String> columns, List<String> order) {

        String rowsInOrder() {
            return "select %s from %s order by %s"
                    .formatted(String.join(", ", columns), name, order.isEmpty() ? "ctid" : String.join(", ", order));
        }
    }

    private final Connection connection;

    SchemaTables(Connection connection) {
        this.connection = connection;
    }

    /** All of them but the history of migrations, by name. */
    List<Table> all() throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                var table = new Table(row.getString(1), row.getBoolean(2), array(row, 3), array(row, 4));
                if (!table.name().equals(HISTORY) && !table.name().equals(Migrations.UNFINISHED)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    /** Where each sequence stands. It runs ahead of what any moment shows: ask it after the rows have been read. */
    List<Manifest.Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        for (var name : strings("""
                select format('%I', relname) from pg_class
                where relnamespace = current_schema()::regnamespace and relkind = 'S' order by relname collate "C"
                """)) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select last_value, is_called from " + name)) {
                row.next();
                sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /** The newest migration that has been done; empty where none has. */
    Optional<String> newestMigration() throws SQLException {
        if (strings("select to_regclass('%s') where to_regclass('%1$s') is not null".formatted(HISTORY))
                .isEmpty()) {
            return Optional.empty();
        }
        return strings("select version from %s where success and version is not null order by installed_rank"
                        .formatted(HISTORY))
                .stream()
                .max((one, other) -> Migrations.version(one).compareTo(Migrations.version(other)));
    }

    /** Bytes of all tables without their indexes. */
    long bytes() throws SQLException {
        return Long.parseLong(one("""
                select coalesce(sum(pg_table_size(oid)), 0) from pg_class
                where relnamespace = current_schema()::regnamespace and relkind = 'r'
                """));
    }

    String one(String question) throws SQLException {
        return strings(question).get(0);
    }

    /** The first column of each row. */
    List<String> strings(String question) throws SQLException {
        var strings = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }

    private static List<String> array(ResultSet row, int column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.copyOf(Arrays.asList((String[]) array.getArray()));
    }
}
