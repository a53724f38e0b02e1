package io.ziping.intake.reading;

import io.ziping.spreadsheet.office.OfficeProblem;
import io.ziping.spreadsheet.office.ReadingGuard;
import io.ziping.spreadsheet.office.Workbook;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A ZIP in memory. Before anything is read, everything is unpacked once without keeping it: measured against the limits
 * and compared with its checksums, so that a damaged part is refused instead of giving other numbers.
 */
final class OfficeZip implements Closeable {

    static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final String TOO_LARGE = "文件展开以后超过%d MB，没有读；请只留自评表，另存一份再上传".formatted(Limits.UNPACKED_BYTES >> 20);
    private static final String SUSPICIOUS =
            "文件里有一部分展开以后是原来的%d倍以上，不像正常的表，没有读；请打开文件，另存一份再上传".formatted(Limits.LARGEST_RATIO);
    private static final String TOO_MANY_PARTS = "文件里夹带的图片、附件太多（超过%d个），没有读；请删去以后另存一份再上传".formatted(Limits.PARTS);
    static final String TOO_MANY_FILES = "压缩包里的文件太多：最多%d个，请分成几个压缩包".formatted(Limits.INNER_FILES);

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private final ZipNames names;

    private OfficeZip(ZipFile zip, List<ZipArchiveEntry> entries) {
        this.zip = zip;
        this.entries = entries;
        names = ZipNames.of(entries);
    }

    /** @throws FileProblem when it is damaged, locked or too large */
    static OfficeZip open(byte[] file) {
        try {
            var zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                    .get();
            var entries = java.util.Collections.list(zip.getEntries());
            if (entries.size() > Limits.PARTS) {
                boolean office = zip.getEntry(CONTENT_TYPES) != null || zip.getEntry("mimetype") != null;
                throw new FileProblem(office ? TOO_MANY_PARTS : TOO_MANY_FILES);
            }
            var opened = new OfficeZip(zip, List.copyOf(entries));
            opened.measure();
            return opened;
        } catch (IOException | RuntimeException broken) {
            throw problem(broken);
        }
    }

    private static OfficeProblem problem(Exception broken) {
        return broken instanceof OfficeProblem problem ? problem : new FileProblem(FileProblem.BROKEN, broken);
    }

    /** A workbook in it, which can be read as long as this is open. */
    Workbook workbook() throws IOException {
        return Workbook.open(zip, Limits.WORKBOOK);
    }

    List<ZipArchiveEntry> entries() {
        return entries;
    }

    /** The name of a file as whoever packed it saw it. */
    String nameOf(ZipArchiveEntry entry) {
        return names.of(entry);
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** @throws FileProblem when there is no such part */
    InputStream part(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new FileProblem(FileProblem.BROKEN);
        }
        return zip.getInputStream(entry);
    }

    byte[] content(ZipArchiveEntry entry) throws IOException {
        try (var stream = zip.getInputStream(entry)) {
            return stream.readAllBytes();
        }
    }

    private void measure() throws IOException {
        var buffer = new byte[1 << 15];
        var known = new HashSet<String>();
        long all = 0;
        for (var entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new FileProblem(FileProblem.LOCKED);
            }
            if (!known.add(nameOf(entry))) {
                throw new FileProblem(FileProblem.BROKEN);
            }
            all += measure(entry, buffer, all);
        }
    }

    private long measure(ZipArchiveEntry entry, byte[] buffer, long before) throws IOException {
        var checksum = new CRC32();
        long unpacked = 0;
        try (var stream = zip.getInputStream(entry)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                ReadingGuard.check();
                checksum.update(buffer, 0, read);
                unpacked += read;
                if (before + unpacked > Limits.UNPACKED_BYTES) {
                    throw new FileProblem(TOO_LARGE);
                }
                if (unpacked > Limits.UNSUSPICIOUS_BYTES
                        && unpacked / Math.max(1, entry.getCompressedSize()) > Limits.LARGEST_RATIO) {
                    throw new FileProblem(SUSPICIOUS);
                }
            }
        }
        if (!entry.isDirectory() && (unpacked != entry.getSize() || checksum.getValue() != entry.getCrc())) {
            throw new FileProblem(FileProblem.BROKEN);
        }
        return unpacked;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
