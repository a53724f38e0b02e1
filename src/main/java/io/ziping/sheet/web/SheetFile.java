package io.ziping.sheet.web;

import io.ziping.sheet.OfflineCopy;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.Sheets;
import io.ziping.sheet.office.OfflineCopyXlsx;
import io.ziping.sheet.office.SheetDocx;
import io.ziping.sheet.office.SheetXlsx;
import io.ziping.sheet.pdf.SheetPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers with sheets as a file that keeps its Chinese name when it is saved. A file is complete before the answer begins,
 * so that a failure is an error page and not half a file.
 */
@Component
@RequiredArgsConstructor
class SheetFile {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final SheetPdf pdf;
    private final SheetXlsx xlsx;
    private final SheetDocx docx;
    private final OfflineCopyXlsx takeAway;

    /** Writes a file's bytes. */
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** A PDF, which opens in the browser. */
    ResponseEntity<byte[]> pdf(List<Sheet> sheets, String name) {
        return file(
                out -> pdf.write(sheets, name, out),
                MediaType.APPLICATION_PDF_VALUE,
                ContentDisposition.inline(),
                name + ".pdf");
    }

    /** A workbook, which is saved. */
    ResponseEntity<byte[]> xlsx(Sheet sheet) {
        return file(
                out -> xlsx.write(sheet, out), XLSX, ContentDisposition.attachment(), Sheets.fileName(sheet) + ".xlsx");
    }

    /** A text document, which is saved. */
    ResponseEntity<byte[]> docx(Sheet sheet) {
        return file(
                out -> docx.write(pdf.paged(sheet), out),
                DOCX,
                ContentDisposition.attachment(),
                Sheets.fileName(sheet) + ".docx");
    }

    /** A workbook to be filled in. */
    ResponseEntity<byte[]> takeAway(OfflineCopy form) {
        return file(
                out -> takeAway.write(form, out),
                XLSX,
                ContentDisposition.attachment(),
                Sheets.fileName(form.sheet()) + "-带走填写.xlsx");
    }

    private static ResponseEntity<byte[]> file(
            Writer writer, String type, ContentDisposition.Builder disposition, String name) {
        var bytes = new ByteArrayOutputStream();
        try {
            writer.write(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(bytes.toByteArray());
    }
}
