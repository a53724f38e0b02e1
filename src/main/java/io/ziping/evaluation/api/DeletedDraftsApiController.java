package io.ziping.evaluation.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.removal.DeletedDraft;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.identity.Viewer;
import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;
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
@Tag(name = "evaluations")
class DeletedDraftsApiController {

    private final DraftRemoval removal;
    private final EvaluationDocuments documents;

    /** The drafts that can be put back, the latest first. */
    record Deleted(List<DeletedDraft> items) {}

    @Operation(
            summary = "List deleted drafts 最近删除",
            description = "Those of the account's scope that can still be put back, the latest first, at most 200.")
    @GetMapping
    Deleted list(@AuthenticationPrincipal Viewer viewer) {
        ApiPermissions.requireFillsForms(viewer);
        return new Deleted(removal.removed(viewer));
    }

    @Operation(
            summary = "Put a deleted draft back 恢复",
            description =
                    "As it was and under its former evaluationId, filed under what its project, unit and department"
                            + " are now. 409 with existingId when its project has got another form of that year.")
    @PostMapping("/{draft}/restoration")
    ResponseEntity<EvaluationDocument> restore(@PathVariable long draft, @AuthenticationPrincipal Viewer viewer) {
        ApiPermissions.requireFillsForms(viewer);
        var form = removal.restore(draft, viewer);
        var stored = documents.read(form, viewer.scope());
        return ResponseEntity.ok()
                .location(URI.create("/api/v1/evaluations/" + form))
                .eTag("\"" + stored.version() + "\"")
                .body(stored);
    }
}
