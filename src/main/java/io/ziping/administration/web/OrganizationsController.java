package io.ziping.administration.web;

import io.ziping.administration.OrganizationList;
import io.ziping.ui.PageNumber;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 组织: departments with their units. */
@Controller
@RequiredArgsConstructor
class OrganizationsController {

    private static final int PAGE = 50;

    private final OrganizationList list;

    @GetMapping("/admin/organizations")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") PageNumber page,
            Model model) {
        var shown = OrganizationList.Shown.of(state);
        model.addAttribute("q", q);
        model.addAttribute("state", shown.address());
        model.addAttribute("found", list.find(q, shown, page, PAGE));
        return "administration/organizations";
    }
}
