package io.ziping.ui.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;

/** An answer that is a file with a name of its own, in any script. */
public final class Download {

    /** A workbook of a spreadsheet program. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A text document of a word processor. */
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Download() {}

    /** Writes a file's bytes. */
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** A file that the browser saves. */
    public static BodyBuilder saved(String name, String type) {
        return of(ContentDisposition.attachment(), name, type);
    }

    /** A file that the browser shows, as far as it can. */
    public static BodyBuilder shown(String name, String type) {
        return of(ContentDisposition.inline(), name, type);
    }

    /**
     * What a writer writes.
     *
     * @throws UncheckedIOException when it fails
     */
    public static byte[] bytes(Writer writer) {
        var bytes = new ByteArrayOutputStream();
        try {
            writer.write(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static BodyBuilder of(ContentDisposition.Builder disposition, String name, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }
}
