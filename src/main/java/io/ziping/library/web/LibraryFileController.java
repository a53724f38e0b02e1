package io.ziping.library.web;

import io.ziping.library.LibraryList;
import io.ziping.ui.download.Download;
import lombok.RequiredArgsConstructor;
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
        return Download.saved("指标库.xlsx", Download.XLSX).body(LibraryWorkbook.write(list.all()));
    }
}
