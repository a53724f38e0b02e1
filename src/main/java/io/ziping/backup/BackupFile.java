package io.ziping.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup file that is being read. */
final class BackupFile implements AutoCloseable {

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens it and reads its manifest, not yet its tables.
     *
     * @throws BackupProblem when it is none, has been cut off, or is of a newer format
     */
    static BackupFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new BackupProblem("没有备份文件 %s。(No such file.)".formatted(path));
        }
        try {
            var zip = new ZipFile(path.toFile());
            try {
                return new BackupFile(path, zip, manifest(zip));
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException broken) {
            throw damaged(path, broken);
        } catch (IOException broken) {
            throw unreadable(path, broken);
        }
    }

    /** What the archive says of its own bytes is not asked by those who read it piece by piece. */
    private static Manifest manifest(ZipFile zip) throws IOException {
        var entry = entry(zip, ManifestFormat.ENTRY);
        var sum = new CRC32();
        try (var in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
            var bytes = in.readNBytes(ManifestFormat.MOST_BYTES + 1);
            if (sum.getValue() != entry.getCrc()) {
                throw new ZipException("the manifest is not as it was written");
            }
            return ManifestFormat.read(bytes);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * Reads all of it.
     *
     * @throws BackupProblem when anything is not as it was written
     */
    void verify() {
        var wanted = new HashSet<String>();
        wanted.add(ManifestFormat.ENTRY);
        try {
            for (var table : manifest.tables()) {
                wanted.add(table.entry());
                var read = new Digests(OutputStream.nullOutputStream());
                try (var in = open(table)) {
                    in.transferTo(read);
                }
                if (read.bytes() != table.bytes()
                        || read.rows() != table.rows()
                        || !read.sha256().equals(table.sha256())) {
                    throw altered(table.name());
                }
            }
        } catch (ZipException broken) {
            throw damaged(path, broken);
        } catch (IOException broken) {
            throw unreadable(path, broken);
        }
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !wanted.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw altered(name);
                });
    }

    InputStream open(Manifest.Table table) throws IOException {
        return zip.getInputStream(entry(zip, table.entry()));
    }

    private BackupProblem altered(String what) {
        return new BackupProblem("备份文件 %s 被改动或已损坏：%s 与清单不符。(The file is not as it was written.)".formatted(path, what));
    }

    private static ZipEntry entry(ZipFile zip, String name) throws ZipException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException("no entry " + name);
        }
        return entry;
    }

    private static BackupProblem damaged(Path path, ZipException broken) {
        return new BackupProblem(
                "%s 不是完整的备份文件：可能没有传完，或已损坏（%s）。(Not a whole backup file.)".formatted(path, broken.getMessage()), broken);
    }

    private static BackupProblem unreadable(Path path, IOException broken) {
        return new BackupProblem(
                "备份文件 %s 读不出来：%s。(The file cannot be read.)".formatted(path, broken.getMessage()), broken);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException broken) {
            throw unreadable(path, broken);
        }
    }
}
