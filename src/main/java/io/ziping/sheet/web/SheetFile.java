package io.ziping.sheet.web;

import io.ziping.sheet.OfflineCopy;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.Sheets;
import io.ziping.sheet.office.OfflineCopyXlsx;
import io.ziping.sheet.office.SheetDocx;
import io.ziping.sheet.office.SheetXlsx;
import io.ziping.sheet.pdf.SheetPdf;
import io.ziping.ui.download.Download;
import io.ziping.ui.download.Download.Writer;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;

/**
 * Answers with sheets as a file that keeps its Chinese name when it is saved. A file is complete before the answer begins,
 * so that a failure is an error page and not half a file.
 */
@Component
@RequiredArgsConstructor
class SheetFile {

    private final SheetPdf pdf;
    private final SheetXlsx xlsx;
    private final SheetDocx docx;
    private final OfflineCopyXlsx takeAway;

    /** A PDF, which opens in the browser. */
    ResponseEntity<byte[]> pdf(List<Sheet> sheets, String name) {
        return file(
                Download.shown(name + ".pdf", MediaType.APPLICATION_PDF_VALUE), out -> pdf.write(sheets, name, out));
    }

    /** A workbook, which is saved. */
    ResponseEntity<byte[]> xlsx(Sheet sheet) {
        return file(Download.saved(Sheets.fileName(sheet) + ".xlsx", Download.XLSX), out -> xlsx.write(sheet, out));
    }

    /** A text document, which is saved. */
    ResponseEntity<byte[]> docx(Sheet sheet) {
        return file(
                Download.saved(Sheets.fileName(sheet) + ".docx", Download.DOCX),
                out -> docx.write(pdf.paged(sheet), out));
    }

    /** A workbook to be filled in. */
    ResponseEntity<byte[]> takeAway(OfflineCopy form) {
        return file(
                Download.saved(Sheets.fileName(form.sheet()) + "-带走填写.xlsx", Download.XLSX),
                out -> takeAway.write(form, out));
    }

    private static ResponseEntity<byte[]> file(BodyBuilder answer, Writer writer) {
        return answer.cacheControl(CacheControl.noStore()).body(Download.bytes(writer));
    }
}
