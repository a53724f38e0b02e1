package io.ziping.review.api;

import io.ziping.evaluation.api.ApiLocation;
import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.evaluation.api.PageQuery;
import io.ziping.identity.Viewer;
import io.ziping.review.views.SavedViews;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 常用视图 over HTTP; nobody sees another one's. */
@RestController
@RequestMapping("/api/v1/saved-views")
@RequiredArgsConstructor
class SavedViewApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String ONE = "/{view}";

    private final SavedViewApi api;
    private final SavedViews views;
    private final DocumentBody body;
    private final KeyedAnswers requests;

    @GetMapping(produces = JSON)
    ItemPage<SavedViewApi.View> list(@Valid @ModelAttribute PageQuery query, @AuthenticationPrincipal Viewer viewer) {
        return ItemPage.within(api.all(viewer), query);
    }

    /** One of the same list and name becomes this one. */
    @PostMapping(consumes = JSON, produces = JSON)
    ResponseEntity<SavedViewApi.View> keep(
            @RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        var id = Long.parseLong(requests.once(
                KeyedRequest.of(request, json),
                viewer,
                () -> String.valueOf(api.keep(body.read(json, SavedViewApi.NewView.class, "一个常用视图"), viewer))));
        return ResponseEntity.created(ApiLocation.of(request, "/saved-views/" + id))
                .body(api.find(id, viewer));
    }

    @GetMapping(path = ONE, produces = JSON)
    SavedViewApi.View read(@PathVariable long view, @AuthenticationPrincipal Viewer viewer) {
        return api.find(view, viewer);
    }

    @PutMapping(path = ONE, consumes = JSON, produces = JSON)
    SavedViewApi.View rename(
            @PathVariable long view, @RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer) {
        api.find(view, viewer);
        var name = body.read(json, SavedViewApi.Renaming.class, "一个名称").name();
        views.rename(view, Objects.requireNonNullElse(name, ""), viewer);
        return api.find(view, viewer);
    }

    @DeleteMapping(ONE)
    ResponseEntity<Void> remove(@PathVariable long view, @AuthenticationPrincipal Viewer viewer) {
        api.find(view, viewer);
        views.remove(view, viewer);
        return ResponseEntity.noContent().build();
    }
}
