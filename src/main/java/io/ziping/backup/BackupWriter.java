package io.ziping.backup;

import io.ziping.database.OpenedDatabase;
import io.ziping.evidence.EvidenceBeside;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes the content of a database into one file, all of it as it is at one moment, while others go on working. Rows pass
 * through; none are kept in memory.
 */
final class BackupWriter {

    /** What is written packs to a fourth at least; attached files, which do not, are checked for while they are written. */
    private static final int PACKED = 4;

    private final OpenedDatabase database;
    private final Clock clock;

    /**
     * What was made.
     *
     * @param sha256 of the whole file, as {@code sha256sum} prints it
     */
    record Made(Path file, long bytes, String sha256, Manifest manifest) {}

    BackupWriter(OpenedDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes the file. It has its name only when all of it is on the disk, and is its owner's alone from its first byte on.
     *
     * @throws BackupProblem when it cannot be
     */
    Made write(Path target) {
        var file = target.toAbsolutePath().normalize();
        var directory = Objects.requireNonNullElse(file.getParent(), file);
        try {
            Files.createDirectories(directory);
            if (Files.exists(file)) {
                throw new BackupProblem("%s 已经存在，不会覆盖。(The file exists.)".formatted(file));
            }
            // readable by its owner alone, where the system knows owners
            var part = Files.createTempFile(directory, "." + file.getFileName() + "-", ".part");
            try {
                var made = writeInto(part, file);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                return made;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException broken) {
            throw new BackupProblem(
                    "不能写入 %s：%s。(The file cannot be written.)".formatted(file, broken.getMessage()), broken);
        } catch (SQLException broken) {
            throw new BackupProblem("数据库没有读完：%s。(The database cannot be read.)".formatted(broken.getMessage()), broken);
        }
    }

    private Made writeInto(Path part, Path file) throws IOException, SQLException {
        try (var connection = database.connect();
                var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            oneMoment(connection);
            var schema = new SchemaTables(connection);
            var migration = schema.newestMigration()
                    .orElseThrow(() -> new BackupProblem(
                            "%s 是空的数据库，没有可备份的。(The database is empty.)".formatted(database.address())));
            DiskGuard.require(Objects.requireNonNull(part.getParent()), schema.bytes() / PACKED);
            var whole = new Digests(new DiskGuard(new BufferedOutputStream(Channels.newOutputStream(channel)), part));
            Manifest manifest;
            try (var zip = new ZipOutputStream(new Unclosed(whole))) {
                zip.setLevel(Deflater.BEST_SPEED);
                manifest = content(connection, schema, migration, zip);
                zip.putNextEntry(new ZipEntry(ManifestFormat.ENTRY));
                zip.write(ManifestFormat.bytes(manifest));
            }
            whole.flush();
            channel.force(true);
            connection.rollback();
            return new Made(file, whole.bytes(), whole.sha256(), manifest);
        }
    }

    /** All that is read from now on is of this moment, and written alike wherever it is read. */
    private static void oneMoment(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        CopyFormat.sameEverywhere(connection);
    }

    private Manifest content(Connection connection, SchemaTables schema, String migration, ZipOutputStream zip)
            throws IOException, SQLException {
        var moment = clock.instant();
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var tables = new ArrayList<Manifest.Table>();
        var leftOut = new ArrayList<String>();
        for (var table : schema.all()) {
            if (LeftOut.is(table)) {
                leftOut.add(table.name());
            } else {
                tables.add(write(table, copies, zip));
            }
        }
        var evidence = EvidenceBeside.of(connection);
        return new Manifest(
                Manifest.FORMAT,
                programVersion(),
                migration,
                moment,
                schema.one("show server_version"),
                tables,
                leftOut,
                schema.sequences(),
                new Manifest.Key(
                        OpenedDatabase.holdsSealedSecrets(connection),
                        database.key().fingerprint().orElse(null)),
                Manifest.Evidence.of(evidence.amounts()));
    }

    private static Manifest.Table write(SchemaTables.Table table, CopyManager copies, ZipOutputStream zip)
            throws IOException, SQLException {
        var entry = "tables/" + table.name().replace("\"", "") + ".copy";
        zip.putNextEntry(new ZipEntry(entry));
        var out = new Digests(zip);
        copies.copyOut(CopyFormat.out(table), out);
        zip.closeEntry();
        return new Manifest.Table(table.name(), entry, table.columns(), out.rows(), out.bytes(), out.sha256());
    }

    static String programVersion() {
        return Objects.requireNonNullElse(
                BackupWriter.class.getPackage().getImplementationVersion(), "未打包 (not packaged)");
    }

    /** The end of the archive is not yet the end of the file: it has to be forced to the disk. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
