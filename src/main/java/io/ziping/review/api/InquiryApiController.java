package io.ziping.review.api;

import io.ziping.evaluation.api.ApiLocation;
import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.evaluation.api.PageQuery;
import io.ziping.identity.Viewer;
import io.ziping.review.InquiryDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 提问 over HTTP: the unit asks and settles, reviewers answer. */
@RestController
@RequiredArgsConstructor
class InquiryApiController {

    private static final String PATH = "/api/v1/evaluations/{id}/inquiries";
    private static final String ONE = PATH + "/{inquiry}";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final InquiryApi api;
    private final InquiryDesk desk;
    private final DocumentBody body;
    private final KeyedAnswers requests;

    /** What waits for a reviewer, or for a unit; nothing for those who neither ask nor answer. */
    @GetMapping(path = "/api/v1/inquiries", produces = JSON)
    ItemPage<InquiryItem> waiting(@Valid @ModelAttribute InquiryQuery query, @AuthenticationPrincipal Viewer viewer) {
        var slice = query.wantsAnswered()
                ? desk.answered(viewer, query.offset(), query.lines())
                : viewer.role().reviews()
                        ? desk.waiting(viewer, query.offset(), query.lines())
                        : desk.asked(viewer, query.offset(), query.lines());
        return ItemPage.of(slice.inquiries().stream().map(InquiryItem::of).toList(), slice.count(), query);
    }

    @GetMapping(path = PATH, produces = JSON)
    ItemPage<InquiryItem> list(
            @PathVariable long id, @Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        return ItemPage.within(api.all(id, viewer), query);
    }

    @GetMapping(path = ONE, produces = JSON)
    InquiryItem read(@PathVariable long id, @PathVariable long inquiry, @AuthenticationPrincipal Viewer viewer) {
        return api.one(id, inquiry, viewer);
    }

    @PostMapping(path = PATH, consumes = JSON, produces = JSON)
    ResponseEntity<InquiryItem> ask(
            @PathVariable long id,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        var form = api.filled(id, viewer);
        var asked = Long.parseLong(requests.once(
                KeyedRequest.of(request, json),
                viewer,
                () -> String.valueOf(api.ask(form, body.read(json, InquiryApi.NewInquiry.class, "一个提问"), viewer))));
        return ResponseEntity.created(ApiLocation.of(request, "/evaluations/%d/inquiries/%d".formatted(id, asked)))
                .body(api.one(id, asked, viewer));
    }

    @PutMapping(path = ONE + "/answer", consumes = JSON, produces = JSON)
    InquiryItem answer(
            @PathVariable long id,
            @PathVariable long inquiry,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        return api.answer(id, inquiry, body.read(json, PinApi.TypedAnswer.class, "一条答复"), viewer);
    }

    /** Once more changes nothing. */
    @PostMapping(path = ONE + "/closing", consumes = JSON, produces = JSON)
    InquiryItem close(
            @PathVariable long id,
            @PathVariable long inquiry,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        api.filled(id, viewer);
        requests.once(KeyedRequest.of(request, json), viewer, () -> {
            api.close(id, inquiry, body.read(json, InquiryApi.Closing.class, "看到的答复"), viewer);
            return "";
        });
        return api.one(id, inquiry, viewer);
    }
}
