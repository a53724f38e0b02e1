package io.ziping.spreadsheet.office;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
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
public final class OfficeArchive implements Closeable {

    /** The part that tells an Office document from any other archive. */
    public static final String CONTENT_TYPES = "[Content_Types].xml";

    /** A part this large that shrank to less than a hundredth holds nothing that anybody typed. */
    private static final long UNSUSPICIOUS_BYTES = 16L * 1024 * 1024;

    private static final int LARGEST_RATIO = 150;

    private static final String SUSPICIOUS = "文件里有一部分展开以后是原来的%d倍以上，不像正常的表，没有读；请打开文件，另存一份再上传".formatted(LARGEST_RATIO);

    private final ZipFile zip;
    private final ArchiveBounds bounds;
    private final List<ZipArchiveEntry> entries;
    private final ZipNames names;

    private OfficeArchive(ZipFile zip, ArchiveBounds bounds, List<ZipArchiveEntry> entries) {
        this.zip = zip;
        this.bounds = bounds;
        this.entries = entries;
        names = ZipNames.of(entries);
    }

    /**
     * Opens and measures an archive.
     *
     * @throws TooLargeProblem when it holds more than may be
     * @throws OfficeProblem when it is damaged or locked
     */
    public static OfficeArchive open(byte[] file, ArchiveBounds bounds) {
        try {
            var zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                    .get();
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > bounds.parts()) {
                boolean office = zip.getEntry(CONTENT_TYPES) != null || zip.getEntry("mimetype") != null;
                throw office ? bounds.tooManyParts() : bounds.tooManyFiles();
            }
            var opened = new OfficeArchive(zip, bounds, List.copyOf(entries));
            opened.measure();
            return opened;
        } catch (IOException | RuntimeException broken) {
            throw problem(broken);
        }
    }

    private static OfficeProblem problem(Exception broken) {
        return broken instanceof OfficeProblem problem ? problem : new OfficeProblem(OfficeProblem.BROKEN, broken);
    }

    /** A workbook in it, which can be read as long as this is open. */
    public Workbook workbook(Bounds read) throws IOException {
        return Workbook.open(zip, read);
    }

    /** Its files and folders. */
    public List<ZipArchiveEntry> entries() {
        return entries;
    }

    /** The name of a file as whoever packed it saw it. */
    public String nameOf(ZipArchiveEntry entry) {
        return names.of(entry);
    }

    /** Whether there is a part of just this name. */
    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /**
     * One part as a stream.
     *
     * @throws OfficeProblem when there is no such part
     */
    public InputStream part(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new OfficeProblem(OfficeProblem.BROKEN);
        }
        return zip.getInputStream(entry);
    }

    /** All of one file. */
    public byte[] content(ZipArchiveEntry entry) throws IOException {
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
                throw new OfficeProblem(OfficeProblem.LOCKED);
            }
            if (!known.add(nameOf(entry))) {
                throw new OfficeProblem(OfficeProblem.BROKEN);
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
                if (before + unpacked > bounds.bytes()) {
                    throw bounds.tooLarge();
                }
                if (unpacked > UNSUSPICIOUS_BYTES
                        && unpacked / Math.max(1, entry.getCompressedSize()) > LARGEST_RATIO) {
                    throw new TooLargeProblem(SUSPICIOUS);
                }
            }
        }
        if (!entry.isDirectory() && (unpacked != entry.getSize() || checksum.getValue() != entry.getCrc())) {
            throw new OfficeProblem(OfficeProblem.BROKEN);
        }
        return unpacked;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
