package io.ziping.spotcheck.api;

import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.PageQuery;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.record.GivenForms;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drawn forms over HTTP: whoever may see one reads what was found, and reviewers what they were given. */
@RestController
@RequestMapping(path = "/api/v1/spot-checks", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class CheckApiController {

    private final SeenForms seen;
    private final GivenForms given;

    /** A form that the caller reviews. */
    record Given(long id, int fiscalYear, String project, String implementingUnit, boolean closed, boolean waiting) {}

    /** Nothing for those whom no form is given to. */
    @GetMapping("/given")
    ItemPage<Given> given(@Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        var slice = given.page(viewer, query.offset(), query.lines());
        var items = slice.forms().stream()
                .map(each -> new Given(
                        each.id(), each.fiscalYear(), each.project(), each.unit(), each.closed(), each.open()))
                .toList();
        return ItemPage.of(items, slice.count(), query);
    }

    @GetMapping("/forms/{check}")
    CheckItems.Detail read(@PathVariable long check, @AuthenticationPrincipal Viewer viewer) {
        return seen.detail(seen.form(check, viewer), viewer);
    }
}
