package io.ziping.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Puts the content of a file into tables that were just made, in one transaction. What is in them by their migrations goes.
 * Triggers are silent meanwhile, since what they would write is in the file; references are taken away and made again, so that
 * each is checked. The owner of the tables may do all of it; no superuser is needed.
 */
final class Filling {

    private record Reference(String table, String name, String definition) {}

    private record Trigger(String table, String name, String state) {}

    private static final String REFERENCES = """
            select conrelid::regclass::text, format('%I', conname), pg_get_constraintdef(oid) from pg_constraint
            where contype = 'f' and conparentid = 0 and connamespace = current_schema()::regnamespace
            order by conrelid::regclass::text, conname
            """;

    private static final String TRIGGERS = """
            select t.tgrelid::regclass::text, format('%I', t.tgname),
                   case t.tgenabled when 'O' then 'enable' when 'A' then 'enable always' when 'R' then 'enable replica' end
            from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where not t.tgisinternal and t.tgenabled <> 'D' and c.relnamespace = current_schema()::regnamespace
            """;

    private final Connection connection;
    private final BackupFile file;
    private final SchemaTables schema;

    Filling(Connection connection, BackupFile file) {
        this.connection = connection;
        this.file = file;
        this.schema = new SchemaTables(connection);
    }

    /**
     * Fills the tables and verifies them; the transaction is the caller's to end.
     *
     * @throws BackupProblem when the tables are others than those in the file, or hold something else after all
     */
    void fill() throws SQLException, IOException {
        CopyFormat.sameEverywhere(connection);
        var tables = tablesOfTheFile();
        var references = references();
        var triggers = triggers();
        for (var reference : references) {
            execute("alter table %s drop constraint %s".formatted(reference.table(), reference.name()));
        }
        for (var trigger : triggers) {
            execute("alter table %s disable trigger %s".formatted(trigger.table(), trigger.name()));
        }
        for (var table : schema.all()) {
            execute("truncate " + table.name());
        }
        copy();
        for (var reference : references) {
            execute("alter table %s add constraint %s %s"
                    .formatted(reference.table(), reference.name(), reference.definition()));
        }
        for (var trigger : triggers) {
            execute("alter table %s %s trigger %s".formatted(trigger.table(), trigger.state(), trigger.name()));
        }
        number();
        verify(tables);
    }

    /** The tables there are, by name, once they are known to be those of the file. */
    private Map<String, SchemaTables.Table> tablesOfTheFile() throws SQLException {
        var tables = new HashMap<String, SchemaTables.Table>();
        schema.all().forEach(table -> tables.put(table.name(), table));
        var expected = new HashSet<>(file.manifest().leftOut());
        for (var table : file.manifest().tables()) {
            expected.add(table.name());
            var made = tables.get(table.name());
            if (made == null || !made.columns().equals(table.columns())) {
                throw otherTables(table.name());
            }
        }
        for (var name : tables.keySet()) {
            if (!expected.contains(name)) {
                throw otherTables(name);
            }
        }
        return tables;
    }

    private static BackupProblem otherTables(String name) {
        return new BackupProblem("备份里的表 %s 与这个程序的不一样：备份不是自评的这条版本线写成的，或者数据库被人改过结构。(The tables differ.)".formatted(name));
    }

    private void copy() throws SQLException, IOException {
        var copies = copies();
        for (var table : file.manifest().tables()) {
            try (var in = file.open(table)) {
                copies.copyIn(CopyFormat.in(table), in);
            }
        }
    }

    /** Numbers that were ever given are not given again. */
    private void number() throws SQLException {
        try (var set = connection.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
            for (var sequence : file.manifest().sequences()) {
                set.setString(1, sequence.name());
                set.setLong(2, sequence.last());
                set.setBoolean(3, sequence.called());
                set.execute();
            }
        }
    }

    /** Reads back what was written, as the backup has read it. */
    private void verify(Map<String, SchemaTables.Table> tables) throws SQLException {
        var copies = copies();
        for (var table : file.manifest().tables()) {
            var read = new Digests(OutputStream.nullOutputStream());
            var made = tables.get(table.name());
            try {
                copies.copyOut(CopyFormat.out(Objects.requireNonNull(made)), read);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            if (read.rows() != table.rows() || !read.sha256().equals(table.sha256())) {
                throw new BackupProblem("恢复以后，表 %s 的内容与备份不符（%d 行，应为 %d 行）。(The restored content differs.)"
                        .formatted(table.name(), read.rows(), table.rows()));
            }
        }
    }

    private List<Reference> references() throws SQLException {
        var references = new ArrayList<Reference>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(REFERENCES)) {
            while (row.next()) {
                references.add(new Reference(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return references;
    }

    private List<Trigger> triggers() throws SQLException {
        var triggers = new ArrayList<Trigger>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(TRIGGERS)) {
            while (row.next()) {
                triggers.add(new Trigger(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return triggers;
    }

    private CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
