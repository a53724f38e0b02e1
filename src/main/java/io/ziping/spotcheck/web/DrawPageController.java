package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.draw.Draws;
import io.ziping.ui.FormErrors;
import io.ziping.ui.PageNumber;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A draw: its forms and how far they are, and what it all comes to. */
@Controller
@RequiredArgsConstructor
class DrawPageController {

    private final Draws draws;
    private final DrawPage pages;

    @GetMapping("/spot-checks/{draw}")
    String show(
            @PathVariable long draw,
            @RequestParam(defaultValue = "1") PageNumber page,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        if (!SpotCheckPermissions.seesDraws(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var found = draws.find(draw).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var shown = pages.read(found, page, viewer);
        FormErrors.show(AssignmentForm.of(shown.rows()), model);
        return pages.show(found, shown, viewer, model);
    }
}
