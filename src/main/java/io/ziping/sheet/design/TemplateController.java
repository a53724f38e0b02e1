package io.ziping.sheet.design;

import io.ziping.identity.Viewer;
import io.ziping.sheet.SheetPrinter;
import io.ziping.template.InvalidTemplateException;
import io.ziping.template.SheetTemplate;
import io.ziping.template.SheetTemplates;
import io.ziping.template.TemplateDocuments;
import io.ziping.template.TemplateRef;
import io.ziping.ui.download.Download;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One 表样: as paper, as a file, and made anew. */
@Controller
@RequiredArgsConstructor
class TemplateController {

    private static final String ONE = TemplatePage.LIST + "/{key}/{version}";
    private static final String NEW = TemplatePage.LIST + "/new";
    private static final String MAKE = "design/new";

    private final SheetTemplates templates;
    private final SheetPrinter printer;
    private final TemplateActs acts;
    private final TemplatePage page;

    @GetMapping(ONE)
    String show(@PathVariable String key, @PathVariable int version, Model model) {
        return page.show(page.stored(key, version), model);
    }

    @GetMapping(ONE + "/template.json")
    ResponseEntity<byte[]> export(@PathVariable String key, @PathVariable int version) {
        var stored = page.stored(key, version);
        return Download.saved("表样-%s-%d.json".formatted(key, version), MediaType.APPLICATION_JSON_VALUE)
                .body(TemplateDocuments.write(stored.template()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(ONE + "/example.pdf")
    ResponseEntity<byte[]> print(@PathVariable String key, @PathVariable int version) {
        var stored = page.stored(key, version);
        var name = "样张-%s-%d".formatted(key, version);
        return Download.shown(name + ".pdf", MediaType.APPLICATION_PDF_VALUE)
                .body(Download.bytes(out -> printer.print(List.of(page.example(stored.template())), name, out)));
    }

    /** @param from the version that the new one begins as a copy of */
    @GetMapping(NEW)
    String begin(@RequestParam(defaultValue = "") String from, Model model) {
        var form = new TemplateForm();
        TemplateRef.parse(from).flatMap(templates::stored).ifPresent(stored -> {
            form.setKey(stored.isBuiltIn() ? "" : stored.ref().key());
            form.setBase(stored.isBuiltIn() ? "" : stored.ref().toString());
            form.setDocument(TemplateDocuments.write(stored.template()));
            model.addAttribute("sheet", page.example(stored.template()));
        });
        model.addAttribute("form", form);
        return MAKE;
    }

    @PostMapping(NEW)
    String make(
            @Valid @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String action,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        page.checkKey(form, errors);
        var template = read(form, errors, model);
        template.ifPresent(read -> model.addAttribute("sheet", page.example(read)));
        if (action.equals("preview") || errors.hasErrors() || template.isEmpty()) {
            return MAKE;
        }
        var ref = acts.add(form.getKey(), form.getDocument(), form.getNote().strip(), viewer);
        flash.addFlashAttribute("flash", "已保存为第 %d 版。要用它，在“表样”里选从哪一年起用。".formatted(ref.version()));
        return "redirect:" + TemplatePage.LIST + "/" + ref;
    }

    private static Optional<SheetTemplate> read(TemplateForm form, BindingResult errors, Model model) {
        if (errors.hasFieldErrors("document")) {
            return Optional.empty();
        }
        try {
            return Optional.of(TemplateDocuments.read(form.getDocument()));
        } catch (InvalidTemplateException invalid) {
            errors.rejectValue(
                    "document",
                    "invalid",
                    "还画不出来，有 %d 处要改".formatted(invalid.getProblems().size()));
            model.addAttribute("problems", invalid.getProblems());
            return Optional.empty();
        }
    }
}
