package io.ziping.notice.web;

import io.ziping.identity.Viewer;
import io.ziping.notice.Notices;
import io.ziping.ui.PageNumber;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One's notices. Opening one is a button, because it notes that it was read. */
@Controller
@RequiredArgsConstructor
class NoticesController {

    private static final int PAGE = 30;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final Notices notices;
    private final Clock clock;

    @GetMapping("/notices")
    String list(
            @RequestParam(defaultValue = "1") PageNumber page, @AuthenticationPrincipal Viewer viewer, Model model) {
        var slice = notices.of(viewer, page.offset(PAGE), PAGE);
        var shown = page.within(slice.count(), PAGE);
        if (!shown.equals(page)) {
            slice = notices.of(viewer, shown.offset(PAGE), PAGE);
        }
        model.addAttribute("notices", slice.notices());
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        model.addAttribute("page", shown.value());
        model.addAttribute("count", slice.count());
        model.addAttribute("pages", PageNumber.pages(slice.count(), PAGE));
        return "notice/notices";
    }

    @PostMapping("/notices/{notice}")
    String open(@PathVariable long notice, @AuthenticationPrincipal Viewer viewer) {
        return notices.read(notice, viewer)
                .map(link -> "redirect:" + link)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/notices/reading")
    String readAll(@AuthenticationPrincipal Viewer viewer) {
        notices.readAll(viewer);
        return "redirect:/notices";
    }
}
