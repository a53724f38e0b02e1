package io.ziping.publication.web;

import io.ziping.evaluation.search.EvaluationFilter;
import io.ziping.evaluation.search.ListQuery;
import io.ziping.publication.PublishedForms;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.SheetPrinter;
import io.ziping.sheet.Sheets;
import io.ziping.template.SheetTemplates;
import io.ziping.ui.download.Download;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Published forms for everybody who comes by: search, narrow down, read the sheet. Not there unless switched on. */
@Controller
@RequiredArgsConstructor
class OpenPagesController {

    private final PublishedForms forms;
    private final SheetTemplates templates;
    private final SheetPrinter printer;

    @Value("${ziping.open-data:false}")
    private boolean open;

    @GetMapping("/open")
    String list(@ModelAttribute ListQuery query, Model model) {
        requireOpen();
        var asked = query.filter();
        var filter =
                new EvaluationFilter(asked.year(), asked.department(), asked.unit(), null, asked.grade(), asked.text());
        var order = OpenList.order(query);
        var page = forms.find(filter, order, query.position().ofSize(ListQuery.DEFAULT_SIZE));
        model.addAttribute("list", OpenList.of(page, filter, order));
        model.addAttribute("filter", filter);
        model.addAttribute("years", forms.years());
        return "publication/list";
    }

    @GetMapping("/open/forms/{id}")
    String form(@PathVariable long id, Model model) {
        requireOpen();
        var sheet = sheetOf(id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("pages", printer.pages(sheet));
        model.addAttribute("pdf", "/open/forms/" + id + "/sheet.pdf");
        return "publication/form";
    }

    @GetMapping("/open/forms/{id}/sheet.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable long id) {
        requireOpen();
        var sheet = sheetOf(id);
        return Download.shown(Sheets.fileName(sheet) + ".pdf", MediaType.APPLICATION_PDF_VALUE)
                .body(Download.bytes(out -> printer.print(List.of(sheet), Sheets.fileName(sheet), out)));
    }

    private Sheet sheetOf(long id) {
        return forms.read(id)
                .map(form -> Sheet.of(form, templates.of(form.template())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void requireOpen() {
        if (!open) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
