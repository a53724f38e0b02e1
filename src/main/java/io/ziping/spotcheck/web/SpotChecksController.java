package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.draw.Draws;
import io.ziping.spotcheck.record.CheckResults;
import io.ziping.spotcheck.rectification.CheckDesk;
import io.ziping.ui.PageNumber;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for the viewer, and below it the draws; departments and units see what was found of their forms. */
@Controller
@RequiredArgsConstructor
class SpotChecksController {

    private static final int PAGE = 30;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Draws draws;
    private final CheckResults results;
    private final CheckDesk desk;
    private final Clock clock;

    @GetMapping("/spot-checks")
    String list(
            @RequestParam(defaultValue = "1") PageNumber page, @AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("tasks", desk.of(viewer, CheckDesk.MOST));
        model.addAttribute("most", CheckDesk.MOST);
        return SpotCheckPermissions.seesDraws(viewer.role())
                ? draws(page, viewer, model)
                : results(page, viewer, model);
    }

    private String draws(PageNumber page, Viewer viewer, Model model) {
        var slice = draws.page(page.offset(PAGE), PAGE);
        var shown = page.within(slice.count(), PAGE);
        if (!shown.equals(page)) {
            slice = draws.page(shown.offset(PAGE), PAGE);
        }
        model.addAttribute("draws", slice.draws());
        model.addAttribute("mayDraw", SpotCheckPermissions.draws(viewer.role()));
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        return paged("spotcheck/draws", shown, slice.count(), model);
    }

    private String results(PageNumber page, Viewer viewer, Model model) {
        var slice = results.page(viewer, page.offset(PAGE), PAGE);
        var shown = page.within(slice.count(), PAGE);
        if (!shown.equals(page)) {
            slice = results.page(viewer, shown.offset(PAGE), PAGE);
        }
        model.addAttribute("results", slice.results());
        return paged("spotcheck/results", shown, slice.count(), model);
    }

    private static String paged(String template, PageNumber shown, long count, Model model) {
        model.addAttribute("page", shown.value());
        model.addAttribute("count", count);
        model.addAttribute("pages", PageNumber.pages(count, PAGE));
        return template;
    }
}
