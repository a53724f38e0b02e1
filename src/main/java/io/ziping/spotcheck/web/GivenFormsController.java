package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.record.GivenForms;
import io.ziping.ui.PageNumber;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms that somebody reviews; the start page of people from outside. */
@Controller
@RequiredArgsConstructor
class GivenFormsController {

    private static final int PAGE = 50;

    private final GivenForms forms;

    @GetMapping("/spot-checks/given")
    String list(
            @RequestParam(defaultValue = "1") PageNumber page, @AuthenticationPrincipal Viewer viewer, Model model) {
        var slice = forms.page(viewer, page.offset(PAGE), PAGE);
        var shown = page.within(slice.count(), PAGE);
        if (!shown.equals(page)) {
            slice = forms.page(viewer, shown.offset(PAGE), PAGE);
        }
        model.addAttribute("given", slice)
                .addAttribute("until", viewer.validUntil())
                .addAttribute("page", shown.value())
                .addAttribute("pages", PageNumber.pages(slice.count(), PAGE));
        return "spotcheck/given";
    }
}
