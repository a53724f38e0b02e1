package io.ziping.review.web.pins;

import io.ziping.identity.Viewer;
import io.ziping.review.InquiryDesk;
import io.ziping.ui.PageNumber;
import java.time.Clock;
import java.util.function.BiFunction;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that waits for a reviewer's answer; for who fills a unit's forms what they have asked, and what was answered. */
@Controller
@RequiredArgsConstructor
class InquiriesController {

    private static final int PAGE = 50;

    private final InquiryDesk desk;
    private final Clock clock;

    @GetMapping("/inquiries")
    String list(
            @RequestParam(defaultValue = "1") PageNumber page, @AuthenticationPrincipal Viewer viewer, Model model) {
        var reviews = viewer.role().reviews();
        var slice = slice(
                page,
                (from, size) -> reviews ? desk.waiting(viewer, from, size) : desk.asked(viewer, from, size),
                model);
        model.addAttribute("reviews", reviews);
        model.addAttribute(
                "inquiries",
                slice.inquiries().stream()
                        .map(each -> InquiryRow.of(each, clock))
                        .toList());
        var answered = desk.answered(viewer, 0, PAGE);
        model.addAttribute("answeredCount", answered.count());
        model.addAttribute(
                "answered",
                answered.inquiries().stream()
                        .map(each -> InquiryRow.of(each, clock))
                        .toList());
        return "review/inquiries";
    }

    private static InquiryDesk.Slice slice(
            PageNumber page, BiFunction<Integer, Integer, InquiryDesk.Slice> read, Model model) {
        var slice = read.apply(page.offset(PAGE), PAGE);
        var shown = page.within(slice.count(), PAGE);
        if (!shown.equals(page)) {
            slice = read.apply(shown.offset(PAGE), PAGE);
        }
        model.addAttribute("count", slice.count());
        model.addAttribute("page", shown.value());
        model.addAttribute("pages", PageNumber.pages(slice.count(), PAGE));
        return slice;
    }
}
