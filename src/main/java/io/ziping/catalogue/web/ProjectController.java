package io.ziping.catalogue.web;

import io.ziping.catalogue.ProjectPermissions;
import io.ziping.catalogue.ProjectViews;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A project over the years. */
@Controller
@RequiredArgsConstructor
class ProjectController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final ProjectViews views;
    private final Clock clock;

    @GetMapping("/projects/{project}")
    String show(@PathVariable long project, @AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute(
                "project",
                views.of(project, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("mayAsk", ProjectPermissions.mayAskForName(viewer.role()));
        model.addAttribute("mayName", ProjectPermissions.mayName(viewer));
        model.addAttribute("mayRetire", ProjectPermissions.mayRetire(viewer));
        model.addAttribute("day", DAY.withZone(clock.getZone()));
        return "catalogue/project";
    }
}
