package io.ziping.intake.reading.file;

import io.ziping.intake.reading.FileKind;
import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.FileReading;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.excel.CsvReader;
import io.ziping.intake.reading.excel.OfflineReader;
import io.ziping.intake.reading.excel.XlsxReader;
import io.ziping.intake.reading.ods.OdsReader;
import io.ziping.intake.reading.pdf.PdfReader;
import io.ziping.intake.reading.text.TextReader;
import io.ziping.intake.reading.word.DocxReader;
import io.ziping.intake.reading.words.Words;
import io.ziping.spreadsheet.DelimitedText;
import io.ziping.spreadsheet.PlainText;
import io.ziping.spreadsheet.office.OfficeArchive;
import io.ziping.spreadsheet.office.OfficeProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what a file is by its first bytes and its parts, and hands it to the reader for it. */
final class FileContent {

    private FileContent() {}

    static List<FileReading> read(String name, byte[] file) throws IOException {
        if (file.length == 0) {
            throw new FileProblem("文件是空的");
        }
        if (startsWith(file, 'P', 'K')) {
            try (var zip = OfficeArchive.open(file, Limits.ARCHIVE)) {
                return zip(name, zip);
            }
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            return List.of(OleContent.read(name, file));
        }
        if (isPdf(file)) {
            return List.of(GuardedReading.of(name, FileKind.PDF, () -> PdfReader.read(file)));
        }
        return List.of(other(name, file));
    }

    static FileReading text(String name, String text) {
        if (text.isBlank()) {
            return FileReading.refused(name, FileKind.TEXT, "没有文字");
        }
        var delimiter =
                text.length() > Limits.TEXT_CHARACTERS ? Optional.<Character>empty() : DelimitedText.delimiter(text);
        if (delimiter.isPresent()) {
            var table = GuardedReading.of(name, FileKind.CSV, () -> CsvReader.read(text, delimiter.get()));
            if (!table.forms().isEmpty() || delimiter.get() == '\t') {
                return table;
            }
        }
        // sentences may have as many commas as a table
        return GuardedReading.of(name, FileKind.TEXT, () -> TextReader.read(text));
    }

    private static List<FileReading> zip(String name, OfficeArchive zip) throws IOException {
        var workbook = main(zip, "xl/workbook.xml");
        var document = main(zip, "word/document.xml");
        if (workbook.isPresent()) {
            var reading = GuardedReading.of(name, FileKind.XLSX, () -> XlsxReader.read(zip));
            var noted = GuardedReading.withMacros(reading, zip.has("xl/vbaProject.bin"));
            return List.of(OfflineReader.complete(noted, zip));
        }
        if (document.isPresent()) {
            var reading = GuardedReading.of(name, FileKind.DOCX, () -> DocxReader.read(zip, document.get()));
            return List.of(GuardedReading.withMacros(reading, zip.has("word/vbaProject.bin")));
        }
        if (zip.has("xl/workbook.bin")) {
            throw new FileProblem("这是二进制工作簿（.xlsb），请另存为 .xlsx 再上传");
        }
        if (OdsReader.isOpenDocument(zip)) {
            var reading = GuardedReading.of(name, FileKind.ODS, () -> OdsReader.read(zip));
            return List.of(GuardedReading.withMacros(reading, OdsReader.hasMacros(zip)));
        }
        if (zip.has(OfficeArchive.CONTENT_TYPES)) {
            throw new FileProblem("这个 Office 文件里没有表格或正文，可能已损坏");
        }
        return inner(name, zip);
    }

    private static Optional<String> main(OfficeArchive zip, String usual) {
        if (zip.has(usual)) {
            return Optional.of(usual);
        }
        // Word for the web numbers its main part
        var numbered = usual.replace(".xml", "\\d*\\.xml");
        return zip.entries().stream()
                .map(entry -> entry.getName())
                .filter(part -> part.matches(numbered))
                .findFirst();
    }

    /** Every file of an archive; an archive inside is refused, so that no depth can be hidden in it. */
    private static List<FileReading> inner(String name, OfficeArchive zip) throws IOException {
        var readings = new ArrayList<FileReading>();
        for (var entry : zip.entries()) {
            var path = zip.nameOf(entry);
            if (entry.isDirectory()
                    || path.startsWith("__MACOSX/")
                    || path.endsWith(".DS_Store")
                    || path.endsWith("Thumbs.db")) {
                continue;
            }
            if (readings.size() == Limits.INNER_FILES) {
                throw Limits.ARCHIVE.tooManyFiles();
            }
            readings.addAll(inner(name + " › " + Words.shorten(path, 200), zip, entry));
        }
        if (readings.isEmpty()) {
            throw new FileProblem("压缩包是空的");
        }
        return readings;
    }

    private static List<FileReading> inner(
            String name, OfficeArchive zip, org.apache.commons.compress.archivers.zip.ZipArchiveEntry entry) {
        try {
            if (entry.getSize() > Limits.FILE_BYTES) {
                throw FileProblem.tooLarge();
            }
            var content = zip.content(entry);
            if (startsWith(content, 'P', 'K')) {
                try (var inside = OfficeArchive.open(content, Limits.ARCHIVE)) {
                    if (!inside.has(OfficeArchive.CONTENT_TYPES) && !OdsReader.isOpenDocument(inside)) {
                        throw new FileProblem("压缩包里还有压缩包，没有打开；请解开以后再上传");
                    }
                    return zip(name, inside);
                }
            }
            return read(name, content);
        } catch (OfficeProblem problem) {
            return List.of(FileReading.refused(name, FileKind.UNKNOWN, problem.words()));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return List.of(FileReading.refused(name, FileKind.UNKNOWN, FileProblem.BROKEN));
        }
    }

    private static FileReading other(String name, byte[] file) {
        if (startsWith(file, 0x89, 'P', 'N', 'G')
                || startsWith(file, 0xFF, 0xD8, 0xFF)
                || startsWith(file, 'G', 'I', 'F', '8')) {
            throw new FileProblem("这是图片，没有可读的文字；请上传 Excel、Word 或带文字的 PDF");
        }
        if (startsWith(file, 'R', 'a', 'r', '!')
                || startsWith(file, '7', 'z', 0xBC, 0xAF)
                || startsWith(file, 0x1F, 0x8B)) {
            throw new FileProblem("这种压缩包打不开，请用 ZIP");
        }
        var text = PlainText.decode(file)
                .orElseThrow(() -> new FileProblem("不认识的文件类型；请上传 Excel、Word、WPS 的表格和文档、.ods、.csv、PDF 或 ZIP"));
        var start = text.substring(0, Math.min(text.length(), 500)).strip().toLowerCase(java.util.Locale.ROOT);
        if (start.startsWith("{\\rtf")) {
            throw new FileProblem("这是 RTF 文件，请另存为 .docx 再上传");
        }
        if (start.startsWith("<")) {
            throw new FileProblem("这是网页或 XML 文件，请用 Excel 或 Word 打开，另存为 .xlsx 或 .docx 再上传");
        }
        return text(name, text);
    }

    /** Some printers write a few bytes before the mark. */
    private static boolean isPdf(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1);
        return start.contains("%PDF-");
    }

    private static boolean startsWith(byte[] file, int... magic) {
        if (file.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
