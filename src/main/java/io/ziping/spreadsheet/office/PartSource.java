package io.ziping.spreadsheet.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook that are looked at, out of a ZIP that somebody else opened, measured and will close. What is no
 * XML, such as macros and pictures, is not there. In a workbook saved as "strict" the names of its vocabularies are put
 * into their usual form, since POI refuses them.
 */
final class PartSource implements ZipEntrySource {

    private static final String ROOT = "_rels/.rels";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    /** Lists of parts and of styles are small; rows and texts are read without regard to their vocabulary. */
    private static final long LONGEST_NAMED = 8L * 1024 * 1024;

    private final ZipFile zip;
    private final boolean strict;

    PartSource(ZipFile zip) throws IOException {
        this.zip = zip;
        var root = zip.getEntry(ROOT);
        this.strict =
                root != null && root.getSize() < LONGEST_NAMED && text(root).contains(STRICT);
    }

    private String text(ZipArchiveEntry entry) throws IOException {
        try (var stream = zip.getInputStream(entry)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean isLookedAt(ZipArchiveEntry entry) {
        return !entry.isDirectory() && entry.getName().matches(".*\\.(?:xml|rels)");
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(Collections.list(zip.getEntries()).stream()
                .filter(PartSource::isLookedAt)
                .toList());
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String name) {
        var entry = zip.getEntry(name.startsWith("/") ? name.substring(1) : name);
        return entry == null || !isLookedAt(entry) ? null : entry;
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        if (!strict || entry.getSize() > LONGEST_NAMED) {
            return zip.getInputStream(entry);
        }
        var usual = text(entry)
                .replace(
                        STRICT + "officeDocument/relationships",
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                .replace(STRICT + "spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        return new ByteArrayInputStream(usual.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        // whoever opened it closes it
    }

    @Override
    public boolean isClosed() {
        return false;
    }
}
