package io.ziping.spotcheck.api;

import io.ziping.evaluation.api.ApiLocation;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.evaluation.api.PageQuery;
import io.ziping.evaluation.api.Preconditions;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 整改 over HTTP: reviewers ask and accept, units answer; each step names the version that was read. */
@RestController
@RequestMapping(path = "/api/v1/spot-checks", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class RectificationApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String OF_FORM = "/forms/{check}/rectifications";
    private static final String ALL = "/rectifications";
    private static final String ONE = ALL + "/{item}";

    private final RectificationApi api;
    private final KeyedAnswers requests;

    @GetMapping(ALL)
    ItemPage<RectificationItem.Line> all(
            @Valid @ModelAttribute ItemsQuery query, @AuthenticationPrincipal Viewer viewer) {
        return api.all(query, viewer);
    }

    @GetMapping(OF_FORM)
    ItemPage<RectificationItem> of(
            @PathVariable long check, @Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        return ItemPage.within(api.of(check, viewer), query);
    }

    @PostMapping(path = OF_FORM, consumes = JSON)
    ResponseEntity<RectificationItem> ask(
            @PathVariable long check,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        api.requireAsks(check, viewer);
        var id = Long.parseLong(requests.once(
                KeyedRequest.of(request, json), viewer, () -> Long.toString(api.ask(check, json, viewer))));
        return answer(
                ResponseEntity.created(ApiLocation.of(request, "/spot-checks/rectifications/" + id)),
                api.find(id, viewer));
    }

    @GetMapping(ONE)
    ResponseEntity<RectificationItem> read(@PathVariable long item, @AuthenticationPrincipal Viewer viewer) {
        return answer(ResponseEntity.ok(), api.find(item, viewer));
    }

    /** What the unit has done. */
    @PostMapping(path = ONE + "/answer", consumes = JSON)
    ResponseEntity<RectificationItem> answer(
            @PathVariable long item,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        var version = Preconditions.version(ifMatch, api.answered(item, viewer).version());
        api.answer(item, version, json, viewer);
        return read(item, viewer);
    }

    /** Accepts what the unit says, or sends it back. */
    @PostMapping(path = ONE + "/decision", consumes = JSON)
    ResponseEntity<RectificationItem> decide(
            @PathVariable long item,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        var version = Preconditions.version(ifMatch, api.decided(item, viewer).version());
        api.decide(item, version, json, viewer);
        return read(item, viewer);
    }

    private static ResponseEntity<RectificationItem> answer(
            ResponseEntity.BodyBuilder answer, RectificationApi.Found found) {
        return answer.eTag(Preconditions.etag(found.version())).body(found.item());
    }
}
