package io.ziping.guidance.web;

import io.ziping.guidance.Guide;
import io.ziping.guidance.GuidedCell;
import io.ziping.guidance.GuidedClasses;
import io.ziping.guidance.Guides;
import io.ziping.identity.Viewer;
import io.ziping.ui.FormErrors;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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

/** 管理 → 填写说明: what is said of one kind of cell, to all or under one class. */
@Controller
@RequiredArgsConstructor
class GuideController {

    private static final String PATH = GuideListController.PATH + "/{cell}";

    /** The name of the parameter with the class; without it what is said speaks to all. */
    private static final String CLASS = "class";

    private final Guides guides;
    private final GuidedClasses classes;

    @GetMapping(PATH)
    String open(
            @PathVariable String cell,
            @RequestParam(name = CLASS, required = false) @Nullable Long under,
            Model model) {
        var place = place(cell, under);
        FormErrors.show(now(place), model);
        return page(place, model);
    }

    @PostMapping(path = PATH, params = "action!=restore")
    String say(
            @PathVariable String cell,
            @RequestParam(name = CLASS, required = false) @Nullable Long under,
            @ModelAttribute(FormErrors.FORM) GuideForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var place = place(cell, under);
        if (FormErrors.accept(errors, () -> guides.say(place.cell(), under, form.getVersion(), form.text(), viewer))) {
            return saved(place, "已保存。", flash);
        }
        if (FormErrors.isOvertaken(errors)) {
            FormErrors.addNow(errors, form.catchUp(now(place)));
        }
        return page(place, model);
    }

    @PostMapping(path = PATH, params = "action=restore")
    String restore(
            @PathVariable String cell,
            @RequestParam(name = CLASS, required = false) @Nullable Long under,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        var place = place(cell, under);
        guides.restore(place.cell(), under, viewer);
        return saved(place, "已恢复。", flash);
    }

    private record Place(GuidedCell cell, @Nullable Long under, String label) {}

    private Place place(String key, @Nullable Long under) {
        var cell = GuidedCell.of(key).orElseThrow(GuideController::unknown);
        if (under == null) {
            return new Place(cell, null, "");
        }
        var label = classes.label(under);
        if (!cell.isClassed() || label.isEmpty()) {
            throw unknown();
        }
        return new Place(cell, under, label);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Optional<Guide> guide(Place place) {
        return guides.find(place.cell(), place.under());
    }

    private GuideForm now(Place place) {
        return guide(place).map(GuideForm::of).orElseGet(GuideForm::new);
    }

    private static String saved(Place place, String words, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", words);
        return "redirect:" + GuideListController.PATH + "#" + place.cell().key();
    }

    private String page(Place place, Model model) {
        var guide = guide(place);
        model.addAttribute("cell", place.cell());
        model.addAttribute("under", place.under());
        model.addAttribute("label", place.label());
        model.addAttribute("standard", guide.map(Guide::standard).orElse(null));
        model.addAttribute("own", guide.filter(Guide::isOwn).isPresent());
        return "guidance/guide";
    }
}
