package io.ziping.administration.api;

import io.ziping.administration.merging.MergeKind;
import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.identity.Duty;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A department or unit is merged into another over HTTP, or removed when nobody uses it. */
@RestController
@RequestMapping("/api/v1/organizations")
@RequiredArgsConstructor
class MergerApiController {

    private static final String DEPARTMENT = "/departments/{department}";
    private static final String UNIT = "/units/{unit}";
    private static final String MERGER = "/merger";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final MergerApi api;
    private final DocumentBody body;
    private final KeyedAnswers requests;

    @GetMapping(path = DEPARTMENT + MERGER, produces = JSON)
    MergerApi.Preview previewDepartment(
            @PathVariable long department,
            @Valid @ModelAttribute MergerQuery query,
            @AuthenticationPrincipal Viewer viewer) {
        return api.preview(MergeKind.DEPARTMENT, department, query.target(), viewer);
    }

    @GetMapping(path = UNIT + MERGER, produces = JSON)
    MergerApi.Preview previewUnit(
            @PathVariable long unit, @Valid @ModelAttribute MergerQuery query, @AuthenticationPrincipal Viewer viewer) {
        return api.preview(MergeKind.UNIT, unit, query.target(), viewer);
    }

    @PostMapping(path = DEPARTMENT + MERGER, consumes = JSON)
    ResponseEntity<Void> mergeDepartment(
            @PathVariable long department,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        return merge(MergeKind.DEPARTMENT, department, json, viewer, request);
    }

    @PostMapping(path = UNIT + MERGER, consumes = JSON)
    ResponseEntity<Void> mergeUnit(
            @PathVariable long unit,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        return merge(MergeKind.UNIT, unit, json, viewer, request);
    }

    private ResponseEntity<Void> merge(
            MergeKind kind, long id, byte[] json, Viewer viewer, HttpServletRequest request) {
        viewer.require(Duty.SYSTEM);
        requests.once(KeyedRequest.of(request, json), viewer, () -> {
            api.merge(kind, id, body.read(json, MergerApi.NewMerger.class, "一次合并"), viewer);
            return "";
        });
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping(DEPARTMENT)
    ResponseEntity<Void> removeDepartment(@PathVariable long department, @AuthenticationPrincipal Viewer viewer) {
        api.remove(MergeKind.DEPARTMENT, department, viewer);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping(UNIT)
    ResponseEntity<Void> removeUnit(@PathVariable long unit, @AuthenticationPrincipal Viewer viewer) {
        api.remove(MergeKind.UNIT, unit, viewer);
        return ResponseEntity.noContent().build();
    }
}
