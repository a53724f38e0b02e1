package io.ziping.library.web;

import io.ziping.identity.Viewer;
import io.ziping.library.IndicatorSuggestions;
import io.ziping.library.Suggestion;
import io.ziping.library.SuggestionSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the row that somebody is naming may be called, for the editor's script. */
@Controller
@RequiredArgsConstructor
class SuggestionsController {

    private final IndicatorSuggestions suggestions;

    @GetMapping("/evaluations/{id}/suggestions")
    String suggest(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long category,
            @RequestParam(defaultValue = "") String row,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var found = suggestions
                .of(id, category, row, q, viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        model.addAttribute("groups", bySource(found));
        return "library/suggestions";
    }

    private static Map<SuggestionSource, List<Suggestion>> bySource(List<Suggestion> found) {
        return found.stream()
                .collect(Collectors.groupingBy(Suggestion::source, LinkedHashMap::new, Collectors.toList()));
    }
}
