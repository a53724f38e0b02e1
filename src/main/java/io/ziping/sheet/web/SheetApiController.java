package io.ziping.sheet.web;

import io.ziping.evaluation.api.ApiPermissions;
import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.evaluation.search.EvaluationQuery;
import io.ziping.identity.Viewer;
import io.ziping.sheet.OfflineCopies;
import io.ziping.sheet.Sheets;
import io.ziping.ui.download.Download;
import jakarta.validation.Valid;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The printed form over the API. */
@RestController
@RequestMapping("/api/v1/evaluations")
@RequiredArgsConstructor
class SheetApiController {

    private final Sheets sheets;
    private final OfflineCopies copies;
    private final SheetFile files;

    @GetMapping(path = "/{id}/sheet.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> one(@PathVariable long id, @AuthenticationPrincipal Viewer viewer) {
        var sheet = sheets.one(id, viewer.scope());
        return files.pdf(List.of(sheet), Sheets.fileName(sheet));
    }

    @GetMapping(path = "/{id}/sheet.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> xlsx(@PathVariable long id, @AuthenticationPrincipal Viewer viewer) {
        return files.xlsx(sheets.one(id, viewer.scope()));
    }

    @GetMapping(path = "/{id}/sheet.docx", produces = Download.DOCX)
    ResponseEntity<byte[]> docx(@PathVariable long id, @AuthenticationPrincipal Viewer viewer) {
        return files.docx(sheets.one(id, viewer.scope()));
    }

    /** The form to be filled in elsewhere, for those who may fill it in now. */
    @GetMapping(path = "/{id}/workbook.xlsx", produces = Download.XLSX)
    ResponseEntity<byte[]> workbook(@PathVariable long id, @AuthenticationPrincipal Viewer viewer) {
        var copy = copies.of(id, viewer);
        ApiPermissions.requireFillsForms(viewer);
        return copy.map(files::takeAway).orElseThrow(() -> ApiProblemException.conflict("locked", "这张表现在不能填，不能带走填写"));
    }

    @GetMapping(path = "/sheets.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> all(@Valid @ModelAttribute EvaluationQuery query, @AuthenticationPrincipal Viewer viewer) {
        var all = sheets.all(query, viewer.scope());
        if (all.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "没有符合条件的自评表");
        }
        return files.pdf(all, Sheets.bundleName(all.size()));
    }
}
