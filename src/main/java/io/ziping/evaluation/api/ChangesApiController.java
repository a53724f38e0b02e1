package io.ziping.evaluation.api;

import io.ziping.evaluation.changes.FormChanges;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.identity.Viewer;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The list of forms for programs that have read it before: what has changed since. */
@RestController
@RequiredArgsConstructor
class ChangesApiController {

    private final FormChanges changes;

    @GetMapping(path = "/api/v1/evaluations", params = "updatedSince", produces = MediaType.APPLICATION_JSON_VALUE)
    ChangesPage changed(@Valid @ModelAttribute ChangesQuery query, @AuthenticationPrincipal Viewer viewer) {
        var scope = viewer.scope();
        var cursor = query.cursor().orElseGet(() -> changes.since(query.moment().orElseThrow(), scope));
        return ChangesPage.of(
                changes.after(cursor, scope, query.pageSize()), EvaluationPermissions.seesDoubt(viewer.role()));
    }
}
