package io.ziping.review.api;

import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.PageQuery;
import io.ziping.identity.Viewer;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 疑点 of a form over HTTP: the unit explains, reviewers decide. */
@RestController
@RequiredArgsConstructor
class DoubtApiController {

    private static final String PATH = "/api/v1/evaluations/{id}/doubts";
    private static final String ONE = PATH + "/{digest}";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final DoubtApi api;
    private final DocumentBody body;

    @GetMapping(path = PATH, produces = JSON)
    ItemPage<DoubtItem> list(
            @PathVariable long id, @Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        return ItemPage.within(api.all(id, viewer), query);
    }

    @PutMapping(path = ONE + "/decision", consumes = JSON, produces = JSON)
    DoubtItem decide(
            @PathVariable long id,
            @PathVariable String digest,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        return api.decide(id, digest, body.read(json, DoubtApi.NewDecision.class, "对疑点的处理"), viewer);
    }

    @PutMapping(path = ONE + "/explanation", consumes = JSON, produces = JSON)
    DoubtItem explain(
            @PathVariable long id,
            @PathVariable String digest,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        return api.explain(id, digest, body.read(json, DoubtApi.NewExplanation.class, "对疑点的说明"), viewer);
    }
}
