package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.record.Clause;
import io.ziping.spotcheck.record.Clauses;
import io.ziping.ui.FormErrors;
import java.time.Clock;
import java.time.LocalDate;
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

/** 扣分条款 of a year. */
@Controller
@RequiredArgsConstructor
class ClauseController {

    private static final String PATH = "/spot-checks/clauses";

    private final Clauses clauses;
    private final Clock clock;

    @GetMapping(PATH)
    String list(@RequestParam(defaultValue = "") String year, @AuthenticationPrincipal Viewer viewer, Model model) {
        require(viewer);
        FormErrors.show(new ClauseForm(), model);
        return page(year(year), model);
    }

    @PostMapping(PATH)
    String add(
            @RequestParam(defaultValue = "") String year,
            @ModelAttribute(FormErrors.FORM) ClauseForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        require(viewer);
        if (FormErrors.accept(errors, () -> clauses.add(year(year), form.getWords(), viewer))) {
            flash.addFlashAttribute("flash", "已增加。");
            return back(year, flash);
        }
        return page(year(year), model);
    }

    /** @param retire the clause that is offered no more, by its place; {@code restore} the one that is again */
    @PostMapping(PATH + "/use")
    String use(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String retire,
            @RequestParam(defaultValue = "") String restore,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        require(viewer);
        var chosen = retire.isEmpty() ? restore : retire;
        if (chosen.matches("\\d{1,4}")) {
            clauses.retire(year(year), Integer.parseInt(chosen), !retire.isEmpty(), viewer);
        }
        return back(year, flash);
    }

    private String page(int year, Model model) {
        model.addAttribute("year", year)
                .addAttribute("clauses", clauses.of(year))
                .addAttribute("since", clauses.since(year))
                .addAttribute("longest", Clause.LONGEST);
        return "spotcheck/clauses";
    }

    private String back(String year, RedirectAttributes flash) {
        flash.addAttribute("year", year(year));
        return "redirect:" + PATH;
    }

    /** The year of an address; last year, of which forms are checked now, where it is none. */
    private int year(String text) {
        return text.matches("20\\d\\d|2100")
                ? Integer.parseInt(text)
                : LocalDate.now(clock).getYear() - 1;
    }

    private static void require(Viewer viewer) {
        if (!SpotCheckPermissions.keepsClauses(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
