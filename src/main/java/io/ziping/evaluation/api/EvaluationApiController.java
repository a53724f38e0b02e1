package io.ziping.evaluation.api;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.ListQuery;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forms as documents over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/evaluations", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class EvaluationApiController {

    private final EvaluationDocuments documents;
    private final EvaluationSearch search;
    private final DraftRemoval removal;
    private final DocumentBody body;
    private final IdempotentRequests requests;
    private final StoredForm form;

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<EvaluationDocument> create(
            @RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        ApiPermissions.requireFillsForms(viewer);
        var id = requests.once(KeyedRequest.of(request, json), viewer, () -> documents.create(body.read(json), viewer));
        return form.at(HttpStatus.CREATED, id, viewer, request);
    }

    @GetMapping
    SummaryPage list(@Valid @ModelAttribute ListQuery query, @AuthenticationPrincipal Viewer viewer) {
        return SummaryPage.of(
                search.findExactly(viewer.scope(), query.filter(), query.order(), query.pageOr(0), query.pageSize()),
                EvaluationPermissions.seesDoubt(viewer.role()));
    }

    @GetMapping("/{id}")
    ResponseEntity<EvaluationDocument> read(@PathVariable long id, @AuthenticationPrincipal Viewer viewer) {
        return form.ok(id, viewer);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<EvaluationDocument> replace(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        var current = documents.version(id, viewer.scope());
        ApiPermissions.requireFillsForms(viewer);
        var version = Preconditions.version(ifMatch, current);
        documents.replace(id, version, body.read(json), viewer);
        return read(id, viewer);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        var current = documents.version(id, viewer.scope());
        ApiPermissions.requireFillsForms(viewer);
        var version = Preconditions.versionIfGiven(ifMatch, current);
        removal.remove(id, version, viewer);
        return ResponseEntity.noContent().build();
    }
}
