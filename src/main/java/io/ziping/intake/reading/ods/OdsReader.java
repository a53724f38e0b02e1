package io.ziping.intake.reading.ods;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.form.FormSplitter;
import io.ziping.intake.reading.offline.OfflineKeys;
import io.ziping.sheet.OfflineCopy;
import io.ziping.spreadsheet.office.OfficeArchive;
import io.ziping.spreadsheet.office.SafeXml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xml.sax.Attributes;

/** Reads the forms of an OpenDocument workbook. No formula is computed, no macro and no link is looked at. */
public final class OdsReader {

    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String TYPE = "application/vnd.oasis.opendocument.";
    private static final int LONGEST_TYPE = 100;

    private OdsReader() {}

    /** Whether an archive is an OpenDocument file. */
    public static boolean isOpenDocument(OfficeArchive zip) {
        return zip.has("mimetype") && (zip.has(Ods.CONTENT) || zip.has("encrypted-package"));
    }

    public static boolean hasMacros(OfficeArchive zip) {
        return zip.entries().stream().anyMatch(entry -> entry.getName().matches("(?:Basic|Scripts)/.+"));
    }

    public static List<FormReading> read(OfficeArchive zip) throws IOException {
        requireWorkbook(zip);
        requireNoPassword(zip);
        var name = new String[] {""};
        var forms = new FormSplitter(
                (first, last) -> "工作表“%s” 第%d—%d行".formatted(name[0], first.number() + 1, last.number() + 1));
        var styles = OdsStyles.read(zip);
        SafeXml.parse(zip.part(Ods.CONTENT), new OdsContent(styles, (sheet, remark) -> {
            forms.begin(remark);
            name[0] = sheet;
            return sheet.equals(OfflineCopy.TAB)
                    ? row -> {}
                    : row -> OfflineKeys.without(row).ifPresent(forms::add);
        }));
        return forms.finish();
    }

    private static void requireWorkbook(OfficeArchive zip) throws IOException {
        try (var part = zip.part("mimetype")) {
            var type = new String(part.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII);
            if (type.startsWith(TYPE + "text")) {
                throw new FileProblem("这是 OpenDocument 文字文件（.odt），请另存为 .docx 再上传");
            }
            if (!type.startsWith(TYPE + "spreadsheet")) {
                throw new FileProblem("这个 OpenDocument 文件不是表格（.ods），请上传 Excel、Word、PDF 或 .ods");
            }
        }
    }

    private static void requireNoPassword(OfficeArchive zip) throws IOException {
        if (!zip.has(Ods.CONTENT)) {
            throw new FileProblem(FileProblem.LOCKED);
        }
        if (zip.has(MANIFEST)) {
            SafeXml.parse(zip.part(MANIFEST), new SafeXml.Handler() {
                @Override
                protected void start(String name, Attributes attributes) {
                    if (name.equals("encryption-data")) {
                        throw new FileProblem(FileProblem.LOCKED);
                    }
                }
            });
        }
    }
}
