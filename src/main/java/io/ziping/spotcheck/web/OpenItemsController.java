package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.record.CheckedForms;
import io.ziping.spotcheck.rectification.OpenItems;
import io.ziping.spotcheck.rectification.OpenItems.Which;
import io.ziping.ui.PageNumber;
import java.util.Arrays;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** What is to be put right, for everybody in what they may see; and the way from a form to its review. */
@Controller
@RequiredArgsConstructor
class OpenItemsController {

    private static final int PAGE = 50;
    private static final int LONGEST_WORDS = 100;

    private final OpenItems items;
    private final CheckedForms forms;

    @GetMapping("/spot-checks/rectifications")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") PageNumber page,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var which = Arrays.stream(Which.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(Which.OPEN);
        var of = year.matches("\\d{4}") ? Integer.valueOf(year) : null;
        var stripped = q.strip();
        var words = stripped.substring(0, Math.min(stripped.length(), LONGEST_WORDS));
        var slice = items.page(which, of, words, viewer, page.offset(PAGE), PAGE);
        var shown = page.within(slice.count(), PAGE);
        if (!shown.equals(page)) {
            slice = items.page(which, of, words, viewer, shown.offset(PAGE), PAGE);
        }
        model.addAttribute("items", slice.items());
        model.addAttribute("choices", Which.values());
        model.addAttribute("which", which);
        model.addAttribute("years", items.years(viewer));
        model.addAttribute("year", of);
        model.addAttribute("words", words);
        model.addAttribute("narrowed", which != Which.OPEN || of != null || !words.isEmpty());
        model.addAttribute("page", shown.value());
        model.addAttribute("count", slice.count());
        model.addAttribute("pages", PageNumber.pages(slice.count(), PAGE));
        model.addAttribute(
                "pageUrl",
                UriComponentsBuilder.fromPath("/spot-checks/rectifications")
                        .queryParam("state", which)
                        .queryParam("year", "{year}")
                        .queryParam("q", "{q}")
                        .queryParam("page", "")
                        .encode()
                        .buildAndExpand(of == null ? "" : of, words)
                        .toUriString());
        return "spotcheck/rectifications";
    }

    /** Leads from a form to its latest review. */
    @GetMapping("/evaluations/{id}/spot-check")
    String latest(@PathVariable long id, @AuthenticationPrincipal Viewer viewer) {
        return "redirect:/spot-checks/forms/"
                + forms.latestOf(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
