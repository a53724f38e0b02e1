package io.ziping.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What Office wrote before .xlsx, and what it wraps a locked .xlsx in. */
final class OldFile {

    private OldFile() {}

    static SpreadsheetProblem problem(byte[] file) {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            return container.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)
                    ? new SpreadsheetProblem("这个文件设了打开密码，请去掉密码另存一份再上传")
                    : new SpreadsheetProblem("这是旧格式（.xls）或别的文件，请在 Excel 里另存为 .xlsx 再上传");
        } catch (IOException | RuntimeException broken) {
            return new SpreadsheetProblem("文件打不开，可能已损坏；请在 Excel 里另存为 .xlsx 再上传", broken);
        }
    }
}
