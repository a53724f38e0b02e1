package io.ziping.library.web;

import io.ziping.library.LibraryList;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The library as a file that can be imported again; the empty one to be filled while there is none. */
@Controller
@RequiredArgsConstructor
class LibraryFileController {

    private final LibraryList list;

    @GetMapping(LibraryController.PATH + "/library.xlsx")
    ResponseEntity<byte[]> export() {
        var disposition = ContentDisposition.attachment()
                .filename("指标库.xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(LibraryWorkbook.write(list.all()));
    }
}
