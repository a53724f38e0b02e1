package io.ziping.administration.web;

import io.ziping.administration.ProjectList;
import io.ziping.catalogue.OpenNameRequests;
import io.ziping.ui.PageNumber;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 项目: every unit's projects, to be merged or removed. */
@Controller
@RequiredArgsConstructor
class ProjectsController {

    private static final int PAGE = 50;

    private final ProjectList list;
    private final OpenNameRequests requests;

    @GetMapping("/admin/projects")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") PageNumber page,
            Model model) {
        var shown = ProjectList.Shown.of(state);
        model.addAttribute("waiting", requests.waiting());
        model.addAttribute("q", q);
        model.addAttribute("state", shown.address());
        model.addAttribute("found", list.find(q, shown, page, PAGE));
        return "administration/projects";
    }
}
