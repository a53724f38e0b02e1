package io.ziping.catalogue.web;

import io.ziping.catalogue.CatalogueList;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.identity.Viewer;
import io.ziping.ui.PageNumber;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The projects that somebody may see. */
@Controller
@RequiredArgsConstructor
class ProjectListController {

    private static final int PAGE = 50;

    private final CatalogueList list;

    /** @param state {@code going} or {@code retired}; what else is asked for narrows nothing */
    @GetMapping("/projects")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") PageNumber page,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var retired = state.equals("retired") ? Boolean.TRUE : state.equals("going") ? Boolean.FALSE : null;
        model.addAttribute("q", q);
        model.addAttribute("state", retired == null ? "" : state);
        model.addAttribute("found", list.find(viewer.scope(), q, retired, page, PAGE));
        model.addAttribute("severalUnits", viewer.scope().unitId() == null);
        model.addAttribute("mayCreate", EvaluationPermissions.mayCreate(viewer.role()));
        return "catalogue/projects";
    }
}
