package io.ziping.intake.reading.file;

import io.ziping.intake.reading.FileKind;
import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.FileReading;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.excel.XlsReader;
import io.ziping.intake.reading.word.DocReader;
import io.ziping.spreadsheet.office.OfficeProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The files Office wrote before 2007, and what it wraps locked ones in: workbooks and text documents of 97 to 2003. */
final class OleContent {

    private static final String TOO_OLD = "这是 Office 95 或更早的格式，请用 Office 或 WPS 打开，另存为 %s 再上传";
    private static final String NEITHER = "这个文件不是 Excel 或 Word 做的；请用 Office 或 WPS 打开，另存为 .xlsx 或 .docx 再上传";

    private OleContent() {}

    static FileReading read(String name, byte[] file) {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            return read(name, container.getRoot());
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof OfficeProblem problem ? problem : new FileProblem(FileProblem.BROKEN, broken);
        }
    }

    private static FileReading read(String name, DirectoryNode root) {
        if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
            throw new FileProblem(FileProblem.LOCKED);
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            var reading = GuardedReading.of(
                    name, FileKind.DOC, () -> known(() -> DocReader.read(root), TOO_OLD.formatted(".docx")));
            return GuardedReading.withMacros(reading, root.hasEntryCaseInsensitive("Macros"));
        }
        if (root.hasEntryCaseInsensitive("Workbook")) {
            var reading = GuardedReading.of(
                    name, FileKind.XLS, () -> known(() -> XlsReader.read(root), TOO_OLD.formatted(".xlsx")));
            return GuardedReading.withMacros(reading, root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR"));
        }
        throw new FileProblem(root.hasEntryCaseInsensitive("Book") ? TOO_OLD.formatted(".xlsx") : NEITHER);
    }

    /** What the library finds locked or too old, in words. */
    private static java.util.List<FormReading> known(GuardedReading.Reader reader, String tooOld) throws IOException {
        try {
            return reader.read();
        } catch (EncryptedDocumentException locked) {
            throw new FileProblem(FileProblem.LOCKED, locked);
        } catch (OldFileFormatException old) {
            throw new FileProblem(tooOld, old);
        }
    }
}
