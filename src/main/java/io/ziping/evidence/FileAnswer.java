package io.ziping.evidence;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers with what a file holds, as what it was found to be. Pages open PDF and pictures only; everything else is saved, so that
 * nothing that was brought runs under this address.
 */
public final class FileAnswer {

    /** Shows, loads and runs nothing, and has no origin. */
    private static final String PICTURE = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private static final String POLICY = "Content-Security-Policy";

    private FileAnswer() {}

    /** @param shown whether the browser may show it, if it is something that is shown */
    public static ResponseEntity<Resource> of(EvidenceFile file, InputStream content, boolean shown) {
        var disposition =
                shown && file.kind().isShown() ? ContentDisposition.inline() : ContentDisposition.attachment();
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore());
        if (file.kind().isImage()) {
            // a sandboxed PDF is not shown by some browsers, and none runs anything of it
            answer.header(POLICY, PICTURE);
        }
        return answer.body(new InputStreamResource(content));
    }

    /** A small picture. */
    public static ResponseEntity<Resource> thumbnail(byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(POLICY, PICTURE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("thumbnail.jpg")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(new ByteArrayResource(jpeg));
    }
}
