package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.evidence.BroughtFilesPage;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.Records;
import io.ziping.spotcheck.record.Refilings;
import io.ziping.spotcheck.record.ReviewRecord;
import io.ziping.ui.FormErrors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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

/** A drawn form: what was filed, what was found, and what became of it. */
@Controller
@RequiredArgsConstructor
class RecordController {

    static final String PATH = "/spot-checks/forms/{check}";

    private final HeardForms forms;
    private final Records records;
    private final Refilings refilings;
    private final RecordPage page;

    @GetMapping(PATH)
    String show(@PathVariable("check") long id, @AuthenticationPrincipal Viewer viewer, Model model) {
        var review = page.read(forms.find(id, true, viewer));
        var own = review.own(viewer);
        own.ifPresent(record ->
                FormErrors.show(RecordForm.of(record, page.asFiled(review).rows()), model));
        return page.show(review, own.map(ReviewRecord::rows).orElseGet(review::concluded), viewer, model);
    }

    /**
     * @param action {@code close} concludes; anything else keeps what is typed
     * @param files the row whose files are wanted then; {@code null} for none
     */
    @PostMapping(PATH)
    String save(
            @PathVariable("check") long id,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable String files,
            @ModelAttribute(FormErrors.FORM) RecordForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var checked = writable(id, viewer);
        form.requirePart(errors);
        var typed = form.typed();
        boolean closing = action.equals("close");
        if (FormErrors.accept(errors, () -> {
            if (closing) {
                records.close(id, form.part(), form.getVersion(), typed, form.getConclusion(), viewer);
            } else {
                records.save(id, form.part(), form.getVersion(), typed, form.getConclusion(), viewer);
            }
        })) {
            flash.addFlashAttribute("flash", closing ? "已完成复核。" : "已保存。");
            return files == null ? "redirect:/spot-checks/forms/" + id : BroughtFilesPage.list(id, files);
        }
        return again(checked, form, errors, viewer, model);
    }

    /** Keeps what is typed, and goes by the form as it was filed anew. */
    @PostMapping(PATH + "/refiling")
    String refile(
            @PathVariable("check") long id,
            @ModelAttribute(FormErrors.FORM) RecordForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var checked = writable(id, viewer);
        form.requirePart(errors);
        if (FormErrors.accept(
                errors,
                () -> refilings.refile(
                        id, form.part(), form.getVersion(), form.typed(), form.getConclusion(), viewer))) {
            flash.addFlashAttribute("flash", "已保存，下面是现在的表。");
            return "redirect:/spot-checks/forms/" + id;
        }
        return again(checked, form, errors, viewer, model);
    }

    /** The page with what was typed and what is wrong with it. */
    private String again(CheckedForm form, RecordForm typed, BindingResult errors, Viewer viewer, Model model) {
        var rows = typed.typed();
        var review = page.read(form);
        if (FormErrors.isOvertaken(errors)) {
            review.own(viewer)
                    .ifPresent(now -> FormErrors.addNow(errors, typed.catchUp(now, page.clauseWords(review))));
        }
        page.asFiled(review).rows().forEach(row -> typed.row(row.place()));
        return page.show(review, rows, viewer, model);
    }

    private CheckedForm writable(long id, Viewer viewer) {
        return forms.find(id, SpotCheckPermissions.reviews(viewer.role()), viewer);
    }
}
