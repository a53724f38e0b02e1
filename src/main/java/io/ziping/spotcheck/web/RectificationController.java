package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.SpotCheckProblem;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.CheckedForms;
import io.ziping.spotcheck.rectification.Item;
import io.ziping.spotcheck.rectification.Rectifications;
import io.ziping.ui.FormErrors;
import io.ziping.ui.Option;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a reviewer asks to be put right, and that nothing has to be any more. */
@Controller
@RequiredArgsConstructor
class RectificationController {

    private static final String BACK = "redirect:/spot-checks/forms/";
    private static final String NEW = RecordController.PATH + "/rectifications";

    private final CheckedForms forms;
    private final Rectifications rectifications;

    @GetMapping(NEW + "/new")
    String ask(@PathVariable long check, @AuthenticationPrincipal Viewer viewer, Model model) {
        var form = find(check, viewer);
        if (!rectifications.isAskable(form, viewer)) {
            return BACK + check;
        }
        FormErrors.show(new ActForm(), model);
        return page(form, viewer, model);
    }

    @PostMapping(NEW)
    String add(
            @PathVariable long check,
            @ModelAttribute(FormErrors.FORM) ActForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var checked = find(check, viewer);
        if (FormErrors.accept(errors, () -> rectifications.ask(check, form.getWords(), form.getDue(), viewer))
                .isPresent()) {
            flash.addFlashAttribute("flash", "已提出整改，并通知了单位。");
            return BACK + check;
        }
        return page(checked, viewer, model);
    }

    @PostMapping(RecordController.PATH + "/settlement")
    String settle(@PathVariable long check, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        find(check, viewer);
        try {
            rectifications.settle(check, viewer);
            flash.addFlashAttribute("flash", "已销号。");
        } catch (SpotCheckProblem problem) {
            flash.addFlashAttribute("alarm", problem.words());
        }
        return BACK + check;
    }

    /** Without a way to ask where there is none any more, so that what was typed is not lost. */
    private String page(CheckedForm form, Viewer viewer, Model model) {
        List<Option> steps = rectifications.isAskable(form, viewer) ? List.of(new Option("ask", "提出")) : List.of();
        return new ActPage("提出整改", List.of(), "要整改什么", "一项写一条，单位逐项答复。", true, steps)
                .show(form, "/rectifications", Item.LONGEST, model);
    }

    private CheckedForm find(long id, Viewer viewer) {
        var form = forms.find(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!SpotCheckPermissions.draws(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return form;
    }
}
