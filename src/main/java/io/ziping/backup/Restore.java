package io.ziping.backup;

import io.ziping.database.OpenedDatabase;
import io.ziping.evidence.EvidenceBeside;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/** Fills an empty database from a backup file, all of it or nothing. */
final class Restore {

    /** Rows as the database keeps them, with their indexes, take up to so many times what they take as text. */
    private static final int ROOM = 2;

    private static final String OBJECTS = """
            select count(*) from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
            and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            """;

    private final BackupFile file;
    private final OpenedDatabase database;
    private final Migrations migrations;
    private final Consumer<String> tell;

    /** @param tell takes sentences on what is going on */
    Restore(BackupFile file, OpenedDatabase database, Migrations migrations, Consumer<String> tell) {
        this.file = file;
        this.database = database;
        this.migrations = migrations;
        this.tell = tell;
    }

    /**
     * Refuses what this program cannot restore, before any database is asked or made.
     *
     * @throws BackupProblem when the tables are of a newer program
     */
    static void requireKnownSchema(Manifest manifest, String[] locations) {
        var newest = KnownMigrations.newest(locations);
        if (Migrations.version(manifest.schema()).compareTo(newest) > 0) {
            throw new BackupProblem(
                    "备份由更新的程序（%s，数据库版本 %s）写成，这个程序（%s，数据库版本 %s）恢复不了。请用那个版本或更新的程序。(Written by a newer program.)"
                            .formatted(manifest.program(), manifest.schema(), BackupWriter.programVersion(), newest));
        }
    }

    /**
     * Restores.
     *
     * @param settings where attached files lie that are not in the file
     * @return what the operator has to see to, in sentences
     * @throws BackupProblem when it is not done; then the database is as empty as it was
     */
    List<String> run(Environment settings) {
        var places = places(settings);
        try {
            requireEmpty();
            requireRoom();
        } catch (SQLException | IOException broken) {
            throw failed(broken);
        }
        try {
            tell.accept("正在建立数据库结构（版本 %s）…".formatted(file.manifest().schema()));
            migrations.begin(file.manifest().schema());
            tell.accept("正在写入 %d 张表、%,d 行…"
                    .formatted(file.manifest().tables().size(), file.manifest().rows()));
            fill();
            tell.accept("内容与备份逐表核对一致。正在升级到这个程序的版本（%s）…".formatted(migrations.newest()));
            migrations.goOn();
        } catch (SQLException | IOException | FlywayException broken) {
            undo();
            throw failed(broken);
        } catch (RuntimeException broken) {
            undo();
            throw broken;
        }
        return remarks(places);
    }

    /** Settings that cannot be are said before anything is written. */
    private static EvidenceBeside.Places places(Environment settings) {
        try {
            return EvidenceBeside.Places.of(settings);
        } catch (RuntimeException wrong) {
            throw new BackupProblem(
                    "没有开始恢复，数据库没有改动：佐证材料放在哪里的设置不对：%s（%s）(Wrong settings of the storage.)"
                            .formatted(
                                    wrong.getMessage(),
                                    NestedExceptionUtils.getMostSpecificCause(wrong)
                                            .getMessage()),
                    wrong);
        }
    }

    private void fill() throws SQLException, IOException {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            new Filling(connection, file).fill();
            Migrations.end(connection);
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("analyze");
            }
        }
    }

    private void requireEmpty() throws SQLException {
        try (var connection = database.connect()) {
            var schema = new SchemaTables(connection);
            var begun = schema.strings("select 1 where to_regclass('%s') is not null".formatted(Migrations.UNFINISHED));
            if (!begun.isEmpty()) {
                tell.accept("上一次恢复没有完成，先清除它留下的。(Removing what an unfinished restore has left.)");
                migrations.undo();
            } else if (Long.parseLong(schema.one(OBJECTS)) > 0) {
                throw new BackupProblem("%s 里的数据库不是空的，没有改动。恢复只写进空的数据库：%s(The database is not empty.)"
                        .formatted(
                                database.address(),
                                database.directory().isPresent()
                                        ? "请移走这个目录，或用 ziping.data-dir 指定一个新的。"
                                        : "请新建一个数据库（create database …）。"));
            }
        }
    }

    private void requireRoom() throws IOException {
        var directory = database.directory();
        if (directory.isPresent()) {
            DiskGuard.require(directory.get(), file.manifest().bytes() * ROOM);
        }
    }

    private void undo() {
        try {
            migrations.undo();
        } catch (FlywayException broken) {
            tell.accept("没能清空 %s：%s。再次恢复时会先清除。(What was begun could not be removed.)"
                    .formatted(database.address(), broken.getMessage()));
        }
    }

    private static BackupProblem failed(Exception broken) {
        return new BackupProblem("没有恢复成，数据库仍是空的：%s (The restore has failed.)".formatted(broken.getMessage()), broken);
    }

    /** What is restored stays restored, whatever cannot be looked at. */
    private List<String> remarks(EvidenceBeside.Places places) {
        var remarks = new ArrayList<String>();
        try {
            KeyRemark.of(file.manifest().key(), database).ifPresent(remarks::add);
            try (Connection connection = database.connect()) {
                remarks.addAll(EvidenceBeside.of(connection).remarks(places));
            }
        } catch (SQLException | RuntimeException broken) {
            remarks.add("数据已经恢复；密钥、佐证材料没有核对完：%s (Not all could be looked at.)".formatted(broken));
        }
        return remarks;
    }
}
