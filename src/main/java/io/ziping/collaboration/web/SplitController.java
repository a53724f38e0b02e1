package io.ziping.collaboration.web;

import io.ziping.collaboration.FormSplit;
import io.ziping.collaboration.FormSplits;
import io.ziping.collaboration.Given;
import io.ziping.identity.Viewer;
import io.ziping.ui.FormErrors;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a form is divided among those who fill it in. */
@Controller
@RequiredArgsConstructor
class SplitController {

    private final FormSplits splits;
    private final Clock clock;

    @GetMapping("/evaluations/{id}/split")
    String show(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, Model model) {
        var split = splits.of(id, viewer);
        if (!split.form().editable()) {
            return "redirect:/evaluations/" + id;
        }
        FormErrors.show(new SplitForm(), model);
        return page(split, viewer, model);
    }

    @PostMapping("/evaluations/{id}/split")
    String divide(
            @PathVariable long id,
            @Valid @ModelAttribute(FormErrors.FORM) SplitForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var divided = FormErrors.accept(errors, () -> divided(id, form, viewer));
        if (divided.isPresent()) {
            flash.addFlashAttribute("flash", inWords(divided.get()));
            return "redirect:/evaluations/" + id + (form.getAction().equals("save") ? "/edit" : "/split");
        }
        var split = splits.of(id, viewer);
        if (!split.form().editable()) {
            flash.addFlashAttribute("alarm", errors.getAllErrors().get(0).getDefaultMessage());
            return "redirect:/evaluations/" + id;
        }
        if (!form.getAction().equals("save")) {
            // what the page shows of each part was not what was asked for
            form.forgetParts();
        }
        return page(split, viewer, model);
    }

    private FormSplit divided(long id, SplitForm form, Viewer viewer) {
        return switch (form.getAction()) {
            case "all" -> splits.giveAll(id, form.getAll(), viewer);
            case "none" -> splits.giveAll(id, "", viewer);
            case "before" -> splits.divideAsBefore(id, viewer);
            default -> splits.divide(id, form.getSeen(), form.getWanted(), viewer);
        };
    }

    private static String inWords(FormSplit split) {
        Map<String, Long> parts =
                split.given().values().stream().collect(Collectors.groupingBy(Given::assignee, Collectors.counting()));
        return parts.isEmpty()
                ? "现在都没有分，谁都可以填。"
                : parts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                        .map(each -> each.getKey() + " " + each.getValue() + " 个部分")
                        .collect(Collectors.joining("，", "分工存好了：", "。"));
    }

    private String page(FormSplit split, Viewer viewer, Model model) {
        model.addAttribute("page", new SplitPage(split, viewer.accountId(), clock.getZone()));
        return "collaboration/split";
    }
}
