package io.ziping.review.api;

import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.evaluation.api.PageQuery;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a form and to its cells, over HTTP; what a cell held before is put back. */
@RestController
@RequestMapping(path = "/api/v1/evaluations/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class HistoryApiController {

    private final HistoryApi api;
    private final DocumentBody body;
    private final KeyedAnswers requests;

    @GetMapping
    ItemPage<HistoryAnswer.Entry> timeline(
            @PathVariable long id, @Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        return ItemPage.within(api.timeline(id, viewer), query);
    }

    @GetMapping("/comparison")
    HistoryAnswer.Compared compare(
            @PathVariable long id,
            @Valid @ModelAttribute HistoryQueries.Versions query,
            @AuthenticationPrincipal Viewer viewer) {
        return api.compare(id, query, viewer);
    }

    @GetMapping("/cell")
    ItemPage<HistoryAnswer.CellText> cell(
            @PathVariable long id,
            @Valid @ModelAttribute HistoryQueries.Cell query,
            @AuthenticationPrincipal Viewer viewer) {
        return ItemPage.within(api.cell(id, query.place(), viewer), query);
    }

    /** Answers with what the cell has held since, the text put back first. */
    @PostMapping(path = "/cell/restoration", consumes = MediaType.APPLICATION_JSON_VALUE)
    ItemPage<HistoryAnswer.CellText> restore(
            @PathVariable long id,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        api.requireFilled(id, viewer);
        var pointer = requests.once(
                KeyedRequest.of(request, json),
                viewer,
                () -> api.restore(id, body.read(json, HistoryApi.Restoration.class, "要恢复的一次修改"), viewer));
        return ItemPage.within(api.cell(id, pointer, viewer), new PageQuery());
    }
}
