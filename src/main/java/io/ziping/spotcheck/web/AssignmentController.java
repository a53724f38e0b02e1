package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckProblem;
import io.ziping.spotcheck.draw.Draw;
import io.ziping.spotcheck.record.Assignment;
import io.ziping.spotcheck.record.Assignments;
import io.ziping.spotcheck.record.RecordPart;
import io.ziping.ui.FormErrors;
import io.ziping.ui.PageNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who reviews the forms of a draw. */
@Controller
@RequiredArgsConstructor
class AssignmentController {

    private final DrawPage pages;
    private final Assignments assignments;

    /**
     * Only what is another than was seen is changed.
     *
     * @param action {@code rest} gives what nobody reviews to one person too
     */
    @PostMapping("/spot-checks/{draw}/assignments")
    String assign(
            @PathVariable long draw,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "1") PageNumber page,
            @ModelAttribute(FormErrors.FORM) AssignmentForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var found = pages.require(draw, viewer);
        var given = FormErrors.accept(
                errors, () -> assignments.assign(found, wanted(found, form, action.equals("rest"), viewer), viewer));
        if (given.isPresent()) {
            flash.addFlashAttribute("flash", given.get() == 0 ? "没有变化。" : "已改 " + given.get() + " 处复核人。");
            if (page.value() > 1) {
                flash.addAttribute("page", page.value());
            }
            return "redirect:/spot-checks/" + draw;
        }
        var shown = pages.read(found, page, viewer);
        if (FormErrors.isOvertaken(errors)) {
            FormErrors.addNow(errors, form.catchUp(shown.rows()));
        }
        shown.rows().forEach(form::fill);
        return pages.show(found, shown, viewer, model);
    }

    /** What was chosen by row, and who gets what else nobody reviews. */
    private List<Assignment> wanted(Draw draw, AssignmentForm form, boolean rest, Viewer viewer) {
        var wanted = new ArrayList<>(form.assignments());
        var to = form.restTo();
        if (rest && to == null) {
            throw new SpotCheckProblem("rest", "请选给谁");
        }
        if (rest) {
            var chosen = wanted.stream()
                    .filter(each -> each.part() == RecordPart.FIRST && each.isChange())
                    .map(Assignment::formId)
                    .collect(Collectors.toSet());
            pages.rest(draw, Objects.requireNonNull(to), viewer).stream()
                    .filter(each -> !chosen.contains(each.formId()))
                    .forEach(wanted::add);
        }
        return wanted;
    }
}
