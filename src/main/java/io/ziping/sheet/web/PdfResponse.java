package io.ziping.sheet.web;

import io.ziping.sheet.Sheet;
import io.ziping.sheet.pdf.SheetPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

/** Answers with sheets as a PDF that opens in the browser and keeps its Chinese name when it is saved. */
@Component
@RequiredArgsConstructor
class PdfResponse {

    private final SheetPdf pdf;

    /** The document is complete before the answer begins, so that a failure is an error page and not half a file. */
    ResponseEntity<byte[]> of(List<Sheet> sheets, String title) {
        var bytes = new ByteArrayOutputStream();
        try {
            pdf.write(sheets, title, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var disposition = ContentDisposition.inline()
                .filename(title + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .body(bytes.toByteArray());
    }
}
