package io.ziping.review.api;

import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.evaluation.api.PageQuery;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** 审核分工 over HTTP, for those who say who looks after what. */
@RestController
@RequestMapping(path = "/api/v1/review-assignments", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class AssignmentApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final AssignmentApi api;
    private final GivenFormApi forms;
    private final DocumentBody body;
    private final KeyedAnswers requests;
    private final JsonMapper json;

    @GetMapping
    ItemPage<AssignmentApi.Assigned> departments(
            @Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        AssignmentApi.require(viewer);
        return ItemPage.within(api.departments(), query);
    }

    @GetMapping("/reviewers")
    ItemPage<AssignmentApi.Share> reviewers(
            @Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        AssignmentApi.require(viewer);
        return ItemPage.within(api.reviewers(), query);
    }

    @PostMapping(consumes = JSON)
    AssignmentApi.Done change(
            @RequestBody byte[] content, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        AssignmentApi.require(viewer);
        return once(
                KeyedRequest.of(request, content),
                viewer,
                () -> api.change(body.read(content, AssignmentApi.Changes.class, "审核分工的改动"), viewer));
    }

    @PostMapping(path = "/handover", consumes = JSON)
    AssignmentApi.Done handOver(
            @RequestBody byte[] content, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        AssignmentApi.require(viewer);
        return once(
                KeyedRequest.of(request, content),
                viewer,
                () -> api.handOver(body.read(content, AssignmentApi.HandOver.class, "一次移交"), viewer));
    }

    @GetMapping("/forms")
    ItemPage<GivenFormApi.Given> forms(@Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        AssignmentApi.require(viewer);
        return forms.page(query);
    }

    @PostMapping(path = "/forms", consumes = JSON)
    AssignmentApi.Done give(
            @RequestBody byte[] content, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        AssignmentApi.require(viewer);
        return once(
                KeyedRequest.of(request, content),
                viewer,
                () -> forms.give(body.read(content, GivenFormApi.Changes.class, "交给谁审"), viewer));
    }

    private AssignmentApi.Done once(KeyedRequest request, Viewer viewer, Supplier<AssignmentApi.Done> act) {
        return json.readValue(
                requests.once(request, viewer, () -> json.writeValueAsString(act.get())), AssignmentApi.Done.class);
    }
}
