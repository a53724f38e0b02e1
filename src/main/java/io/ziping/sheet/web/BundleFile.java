package io.ziping.sheet.web;

import io.ziping.sheet.bundle.BundleKind;
import io.ziping.sheet.bundle.Bundles;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with the file of a bundle. */
public final class BundleFile {

    private BundleFile() {}

    public static ResponseEntity<Resource> answer(Bundles.Fetched fetched) {
        return ResponseEntity.ok()
                .contentType(
                        fetched.kind() == BundleKind.PDF
                                ? MediaType.APPLICATION_PDF
                                : MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fetched.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(fetched.file());
    }
}
