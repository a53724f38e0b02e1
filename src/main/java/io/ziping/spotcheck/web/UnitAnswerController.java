package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.evidence.BroughtFilesPage;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.Conclusion;
import io.ziping.spotcheck.record.Hearings;
import io.ziping.ui.FormErrors;
import io.ziping.ui.Option;
import java.util.List;
import lombok.RequiredArgsConstructor;
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

/** What a unit says to what was found of its form. */
@Controller
@RequiredArgsConstructor
class UnitAnswerController {

    private static final String ANSWER = RecordController.PATH + "/answer";
    private static final String BACK = "redirect:/spot-checks/forms/";

    private final HeardForms forms;
    private final Hearings hearings;
    private final BroughtFilesPage files;

    @GetMapping(ANSWER)
    String askAnswer(@PathVariable long check, @AuthenticationPrincipal Viewer viewer, Model model) {
        var form = forms.find(check, SpotCheckPermissions.answers(viewer.role()), viewer);
        var last = forms.last(form);
        if (!hearings.isAnswerable(form, last, viewer)) {
            return BACK + check;
        }
        FormErrors.show(ActForm.seeing(last.number()), model);
        return answerPage(form, last, viewer, model);
    }

    /** @param action {@code contest}; anything else accepts */
    @PostMapping(ANSWER)
    String answer(
            @PathVariable long check,
            @RequestParam(defaultValue = "") String action,
            @ModelAttribute(FormErrors.FORM) ActForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var checked = forms.find(check, SpotCheckPermissions.answers(viewer.role()), viewer);
        boolean contests = action.equals("contest");
        if (FormErrors.accept(
                errors, () -> hearings.answer(check, form.getSeen(), contests, form.getWords(), viewer))) {
            flash.addFlashAttribute("flash", contests ? "已提出异议，复核人会处理。" : "已答复：同意复核结论。");
            return BACK + check;
        }
        var last = forms.last(checked);
        form.setSeen(last.number());
        return answerPage(checked, last, viewer, model);
    }

    /** Without a way to answer where there is none any more, so that what was typed is not lost. */
    private String answerPage(CheckedForm form, Conclusion last, Viewer viewer, Model model) {
        var answerable = hearings.isAnswerable(form, last, viewer);
        if (answerable) {
            files.beside(form, "answer." + last.number(), viewer, model);
        }
        List<Option> steps = answerable ? List.of(new Option("accept", "同意"), new Option("contest", "有异议")) : List.of();
        return new ActPage(
                        "答复复核结论",
                        List.of(
                                "自评 %s %s，复核 %s %s。"
                                        .formatted(
                                                form.selfTotal(),
                                                form.selfGrade().label(),
                                                last.total(),
                                                last.grade().label()),
                                last.words()),
                        "说明",
                        "有异议的请写明哪一项、依据是什么；同意的可以不写。",
                        false,
                        steps)
                .show(form, "/answer", Hearings.LONGEST, model);
    }
}
