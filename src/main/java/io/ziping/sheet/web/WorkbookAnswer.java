package io.ziping.sheet.web;

import io.ziping.ui.download.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Answers with a workbook of a list. The file is written to disk before the answer begins: a failure is an error page and not
 * half a file, and whoever loads it slowly keeps no query open.
 */
@Component
@RequiredArgsConstructor
class WorkbookAnswer {

    private final Clock clock;

    /** Writes a workbook to its end. */
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** @param name of the file, to which the day is added */
    void send(String name, Writer writer, HttpServletResponse response) throws IOException {
        var file = Files.createTempFile("ziping-list", ".xlsx");
        try {
            write(writer, file);
            response.setContentType(Download.XLSX);
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("%s-%s.xlsx".formatted(name, LocalDate.now(clock)), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void write(Writer writer, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            writer.write(out);
        }
    }
}
