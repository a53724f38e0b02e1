package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.draw.Draws;
import io.ziping.ui.FormErrors;
import jakarta.validation.Valid;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new draw: what it would come to is shown before it is kept. Who sees draws may try one, who draws may keep it. */
@Controller
@RequiredArgsConstructor
class DrawController {

    private final Draws draws;

    @GetMapping("/spot-checks/new")
    String ask(@AuthenticationPrincipal Viewer viewer, Model model) {
        require(viewer);
        var form = new DrawForm();
        draws.years().stream().findFirst().ifPresent(form::setYear);
        form.completeSeed();
        FormErrors.show(form, model);
        return page(viewer, model);
    }

    /** @param action {@code draw} keeps what was seen; anything else shows it */
    @PostMapping("/spot-checks/new")
    String draw(
            @Valid @ModelAttribute(FormErrors.FORM) DrawForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String action,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        require(viewer);
        form.check(errors);
        form.completeSeed();
        if (!errors.hasErrors() && action.equals("draw")) {
            var kept = FormErrors.accept(
                    errors,
                    () -> draws.keep(
                            Objects.requireNonNull(form.getYear()),
                            form.toRule(),
                            Objects.requireNonNull(form.getAnswerDays()),
                            form.getSeen(),
                            viewer));
            if (kept.isPresent()) {
                flash.addFlashAttribute("flash", "已抽取。抽取规则、随机数种子和抽中的理由都存下了，不能再改。");
                return "redirect:/spot-checks/" + kept.get();
            }
        }
        if (!errors.hasErrors() || FormErrors.isOvertaken(errors)) {
            FormErrors.addRefused(errors, () -> {
                var preview = draws.preview(Objects.requireNonNull(form.getYear()), form.toRule());
                form.setSeen(preview.seen());
                model.addAttribute("preview", preview);
            });
        }
        return page(viewer, model);
    }

    private String page(Viewer viewer, Model model) {
        model.addAttribute("years", draws.years());
        model.addAttribute("mayDraw", SpotCheckPermissions.draws(viewer.role()));
        return "spotcheck/new";
    }

    private static void require(Viewer viewer) {
        if (!SpotCheckPermissions.seesDraws(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
