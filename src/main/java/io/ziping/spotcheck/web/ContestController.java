package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.Conclusion;
import io.ziping.spotcheck.record.Hearings;
import io.ziping.spotcheck.record.Responsibility;
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

/** What a reviewer makes of a contest. */
@Controller
@RequiredArgsConstructor
class ContestController {

    private static final String DECISION = RecordController.PATH + "/decision";
    private static final String BACK = "redirect:/spot-checks/forms/";

    private final HeardForms forms;
    private final Hearings hearings;
    private final Responsibility responsibility;

    @GetMapping(DECISION)
    String askDecision(@PathVariable long check, @AuthenticationPrincipal Viewer viewer, Model model) {
        var form = forms.find(check, SpotCheckPermissions.draws(viewer.role()), viewer);
        var last = forms.last(form);
        if (!isDecidable(form, last, viewer)) {
            return BACK + check;
        }
        FormErrors.show(ActForm.seeing(last.number()), model);
        return decisionPage(form, last, viewer, model);
    }

    /** @param action {@code review} reviews anew; anything else keeps the conclusion */
    @PostMapping(DECISION)
    String decide(
            @PathVariable long check,
            @RequestParam(defaultValue = "") String action,
            @ModelAttribute(FormErrors.FORM) ActForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var checked = forms.find(check, SpotCheckPermissions.draws(viewer.role()), viewer);
        boolean anew = action.equals("review");
        if (FormErrors.accept(errors, () -> hearings.decide(check, form.getSeen(), anew, form.getWords(), viewer))) {
            flash.addFlashAttribute("flash", anew ? "记录已重新打开，改好后再完成复核。" : "已维持原结论，并通知了单位。");
            return BACK + check;
        }
        var last = forms.last(checked);
        form.setSeen(last.number());
        return decisionPage(checked, last, viewer, model);
    }

    private boolean isDecidable(CheckedForm form, Conclusion last, Viewer viewer) {
        return last.isContested() && responsibility.isWith(viewer, form);
    }

    /** Without a way to decide where there is none any more, so that what was typed is not lost. */
    private String decisionPage(CheckedForm form, Conclusion last, Viewer viewer, Model model) {
        var answer = last.answer();
        List<Option> steps = isDecidable(form, last, viewer)
                ? List.of(new Option("keep", "维持结论"), new Option("review", "重新复核"))
                : List.of();
        return new ActPage(
                        "处理异议",
                        answer == null ? List.of() : List.of(answer.by() + "：" + answer.words()),
                        "理由",
                        "单位看得到。两次的结论和理由都会留着。",
                        false,
                        steps)
                .show(form, "/decision", Hearings.LONGEST, model);
    }
}
