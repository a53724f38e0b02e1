package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.evidence.BroughtFilesPage;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.CheckedForms;
import io.ziping.spotcheck.rectification.Item;
import io.ziping.spotcheck.rectification.Rectifications;
import io.ziping.ui.FormErrors;
import io.ziping.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The next step of something that has to be put right: the unit's while it is open, then the reviewer's. */
@Controller
@RequiredArgsConstructor
class ItemController {

    private static final String PATH = "/spot-checks/rectifications/{item}";

    private final CheckedForms forms;
    private final Rectifications rectifications;
    private final BroughtFilesPage files;
    private final Clock clock;

    @GetMapping(PATH)
    String ask(@PathVariable long item, @AuthenticationPrincipal Viewer viewer, Model model) {
        var form = find(item, viewer);
        var asked = item(form, item);
        FormErrors.show(ActForm.seeing(asked.version()), model);
        return rectifications.isNext(form, asked, viewer)
                ? page(form, asked, viewer, model)
                : "redirect:/spot-checks/forms/" + form.id();
    }

    /** @param action {@code back} sends back; anything else goes on */
    @PostMapping(PATH)
    String take(
            @PathVariable long item,
            @RequestParam(defaultValue = "") String action,
            @ModelAttribute(FormErrors.FORM) ActForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var checked = find(item, viewer);
        if (!isOfUnit(viewer) && !SpotCheckPermissions.draws(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (FormErrors.accept(errors, () -> {
            if (isOfUnit(viewer)) {
                rectifications.answer(item, form.getSeen(), form.getWords(), viewer);
            } else {
                rectifications.decide(
                        item, form.getSeen(), !action.equals("back"), form.getWords(), form.getDue(), viewer);
            }
        })) {
            flash.addFlashAttribute("flash", isOfUnit(viewer) ? "已答复，等复核人验收。" : "已办理，并通知了单位。");
            return "redirect:/spot-checks/forms/" + checked.id();
        }
        var asked = item(checked, item);
        form.setSeen(asked.version());
        return page(checked, asked, viewer, model);
    }

    /** The page of whoever looks; without a step to take where it is not theirs any more, so that what was typed is not lost. */
    private String page(CheckedForm form, Item item, Viewer viewer, Model model) {
        var answering = isOfUnit(viewer);
        List<Option> steps = answering
                ? List.of(new Option("answer", "提交"))
                : List.of(new Option("done", "验收销号"), new Option("back", "退回"));
        var next = rectifications.isNext(form, item, viewer);
        if (next) {
            files.beside(form, "item." + item.id(), viewer, model);
        }
        return new ActPage(
                        answering ? "答复整改" : "验收整改",
                        List.of(item.words(), item.lastSaid()),
                        answering ? "怎样整改的" : "意见",
                        answering
                                ? "写明做了什么、什么时候做的；证明材料附在下面。"
                                : ActPage.accepting(item.due().isBefore(LocalDate.now(clock))),
                        !answering,
                        next ? steps : List.of())
                .show(form, "", Item.LONGEST, model.addAttribute("item", item));
    }

    private static boolean isOfUnit(Viewer viewer) {
        return SpotCheckPermissions.answers(viewer.role());
    }

    private Item item(CheckedForm form, long id) {
        return rectifications.of(form).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private CheckedForm find(long item, Viewer viewer) {
        return forms.find(rectifications.formOf(item), viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
