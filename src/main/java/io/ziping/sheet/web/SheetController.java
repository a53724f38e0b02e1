package io.ziping.sheet.web;

import io.ziping.evaluation.search.ListQuery;
import io.ziping.identity.Viewer;
import io.ziping.sheet.OfflineCopies;
import io.ziping.sheet.SheetPrinter;
import io.ziping.sheet.Sheets;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The printed form: in the browser, as PDF, workbook and text document, and the PDF of a whole list. */
@Controller
@RequiredArgsConstructor
class SheetController {

    private final Sheets sheets;
    private final OfflineCopies takeAways;
    private final SheetFile files;
    private final SheetPrinter printer;

    @GetMapping("/evaluations/{id}/sheet")
    String sheet(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, Model model) {
        var sheet = sheets.one(id, viewer.scope());
        model.addAttribute("sheet", sheet);
        model.addAttribute("pages", printer.pages(sheet));
        model.addAttribute("id", id);
        model.addAttribute("backHref", "/evaluations/" + id);
        model.addAttribute("pdfHref", "/evaluations/" + id + "/sheet.pdf");
        return "sheet/sheet-print";
    }

    @GetMapping("/evaluations/{id}/sheet.pdf")
    ResponseEntity<byte[]> sheetPdf(@PathVariable long id, @AuthenticationPrincipal Viewer viewer) {
        var sheet = sheets.one(id, viewer.scope());
        return files.pdf(List.of(sheet), Sheets.fileName(sheet));
    }

    @GetMapping("/evaluations/{id}/sheet.xlsx")
    ResponseEntity<byte[]> sheetXlsx(@PathVariable long id, @AuthenticationPrincipal Viewer viewer) {
        return files.xlsx(sheets.one(id, viewer.scope()));
    }

    @GetMapping("/evaluations/{id}/sheet.docx")
    ResponseEntity<byte[]> sheetDocx(@PathVariable long id, @AuthenticationPrincipal Viewer viewer) {
        return files.docx(sheets.one(id, viewer.scope()));
    }

    /** The form to be filled in elsewhere; who may not fill it in now is led to it instead. */
    @GetMapping("/evaluations/{id}/workbook.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable long id, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        return takeAways
                .of(id, viewer)
                .map(files::takeAway)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create(request.getContextPath() + "/evaluations/" + id))
                        .build());
    }

    @GetMapping("/evaluations/sheets.pdf")
    ResponseEntity<byte[]> listPdf(@ModelAttribute ListQuery query, @AuthenticationPrincipal Viewer viewer) {
        var all = sheets.all(query, viewer.scope());
        if (all.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return files.pdf(all, Sheets.bundleName(all.size()));
    }
}
