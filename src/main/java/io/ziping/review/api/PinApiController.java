package io.ziping.review.api;

import io.ziping.evaluation.api.ApiLocation;
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
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 批注 of a form over HTTP: reviewers set and remove them, the unit answers. */
@RestController
@RequiredArgsConstructor
class PinApiController {

    private static final String PATH = "/api/v1/evaluations/{id}/pins";
    private static final String ONE = PATH + "/{pin}";

    private final PinApi api;
    private final DocumentBody body;
    private final KeyedAnswers requests;

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ItemPage<PinItem> list(
            @PathVariable long id, @Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        return ItemPage.within(api.all(id, viewer), query);
    }

    @GetMapping(path = ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    PinItem read(@PathVariable long id, @PathVariable long pin, @AuthenticationPrincipal Viewer viewer) {
        return api.one(id, pin, viewer);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PinItem> pin(
            @PathVariable long id,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        var form = api.reviewed(id, viewer);
        var pin = Long.parseLong(requests.once(
                KeyedRequest.of(request, json),
                viewer,
                () -> String.valueOf(api.pin(form, body.read(json, PinApi.NewPin.class, "一条批注"), viewer))));
        return ResponseEntity.created(ApiLocation.of(request, "/evaluations/%d/pins/%d".formatted(id, pin)))
                .body(api.one(id, pin, viewer));
    }

    @DeleteMapping(ONE)
    ResponseEntity<Void> remove(@PathVariable long id, @PathVariable long pin, @AuthenticationPrincipal Viewer viewer) {
        api.remove(id, pin, viewer);
        return ResponseEntity.noContent().build();
    }

    @PutMapping(
            path = ONE + "/answer",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    PinItem answer(
            @PathVariable long id,
            @PathVariable long pin,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        return api.answer(id, pin, body.read(json, PinApi.TypedAnswer.class, "一条答复"), viewer);
    }
}
