package io.ziping.evaluation.api;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.removal.DeletedDraft;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 最近删除 over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/evaluations/deleted", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class DeletedDraftsApiController {

    private final DraftRemoval removal;
    private final IdempotentRequests requests;
    private final StoredForm form;

    /** The drafts that can be put back, the latest first. */
    record Deleted(List<DeletedDraft> items) {}

    @GetMapping
    Deleted list(@AuthenticationPrincipal Viewer viewer) {
        ApiPermissions.requireFillsForms(viewer);
        return new Deleted(removal.removed(viewer));
    }

    @PostMapping("/{draft}/restoration")
    ResponseEntity<EvaluationDocument> restore(
            @PathVariable long draft, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        ApiPermissions.requireFillsForms(viewer);
        var id = requests.once(KeyedRequest.of(request), viewer, () -> removal.restore(draft, viewer));
        return form.at(HttpStatus.OK, id, viewer, request);
    }
}
