package io.ziping.review.web.phrases;

import io.ziping.identity.Viewer;
import io.ziping.review.phrase.PhraseFigure;
import io.ziping.review.phrase.PhrasePreviews;
import io.ziping.review.phrase.PhraseWords;
import io.ziping.review.phrase.ReturnPhrases;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding.Kind;
import io.ziping.ui.FormErrors;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 退回用语 of one check, shown with what the check has found. */
@Controller
@RequiredArgsConstructor
class PhraseController {

    private static final String PATH = PhraseListController.PATH + "/{check}";

    private final ReturnPhrases phrases;
    private final PhrasePreviews previews;

    @GetMapping(PATH)
    String open(@PathVariable String check, @AuthenticationPrincipal Viewer viewer, Model model) {
        var found = check(check, viewer);
        var form = now(found);
        FormErrors.show(form, model);
        return page(found, form, model);
    }

    /** @param action {@code save} to keep the words, {@code look} to see what the words would look like, {@code remove} to use the application's own again */
    @PostMapping(PATH)
    String keep(
            @PathVariable String check,
            @RequestParam(defaultValue = "save") String action,
            @ModelAttribute(FormErrors.FORM) PhraseForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var found = check(check, viewer);
        if (action.equals("remove")) {
            phrases.remove(found, viewer);
            return saved(found, "已改用系统的话：" + found.tag() + "。", flash);
        }
        if (action.equals("look")) {
            var problem = form.typed().problem();
            if (!problem.isEmpty()) {
                errors.rejectValue("words", "refused", problem);
            }
            return page(found, form, model);
        }
        if (FormErrors.accept(errors, () -> phrases.keep(found, form.getVersion(), form.typed(), viewer))) {
            return saved(found, "已保存：" + found.tag() + "。", flash);
        }
        if (FormErrors.isOvertaken(errors)) {
            FormErrors.addNow(errors, form.catchUp(now(found)));
        }
        return page(found, form, model);
    }

    private static FindingCode check(String code, Viewer viewer) {
        PhraseListController.require(viewer);
        return FindingCode.of(code)
                .filter(check -> check.kind() == Kind.DOUBT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PhraseForm now(FindingCode check) {
        return phrases.find(check).map(PhraseForm::of).orElseGet(PhraseForm::new);
    }

    private static String saved(FindingCode check, String words, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", words);
        return "redirect:" + PhraseListController.PATH + "#" + check.code();
    }

    /** Shows what was typed with what the check has found; where nothing was, what the application asks. */
    private String page(FindingCode check, PhraseForm form, Model model) {
        var typed = form.typed().text().isEmpty() ? new PhraseWords(check.ask()) : form.typed();
        model.addAttribute("check", check);
        model.addAttribute("own", form.getVersion() > 0);
        model.addAttribute("figures", PhraseFigure.values());
        model.addAttribute("longest", PhraseWords.LONGEST);
        model.addAttribute("preview", typed.problem().isEmpty() ? previews.of(check, typed) : null);
        return "review/phrase";
    }
}
