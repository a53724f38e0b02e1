package io.ziping.evaluation.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.ListQuery;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
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
@Tag(name = "evaluations", description = "绩效自评表")
class EvaluationApiController {

    private final EvaluationDocuments documents;
    private final EvaluationSearch search;
    private final DraftRemoval removal;
    private final DocumentBody body;

    @Operation(
            summary = "Store a document as a new draft 新建",
            description = "Printed figures in it are compared with the computed ones, never believed.")
    @DocumentBody.Described
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<EvaluationDocument> create(
            @RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        ApiPermissions.requireFillsForms(viewer);
        var id = documents.create(body.read(json), viewer);
        var stored = documents.read(id, viewer.scope());
        return ResponseEntity.created(URI.create(request.getContextPath() + "/api/v1/evaluations/" + id))
                .eTag(etag(stored))
                .body(stored);
    }

    @Operation(summary = "List forms, page by page 列表", description = "Pages are numbered from 0.")
    @GetMapping
    SummaryPage list(@ParameterObject ListQuery query, @AuthenticationPrincipal Viewer viewer) {
        return SummaryPage.of(
                search.find(viewer.scope(), query.filter(), query.order(), query.pageOr(0), query.pageSize()));
    }

    @Operation(summary = "Read a form with everything computed 读取")
    @GetMapping("/{id}")
    ResponseEntity<EvaluationDocument> read(@PathVariable long id, @AuthenticationPrincipal Viewer viewer) {
        var stored = documents.read(id, viewer.scope());
        return ResponseEntity.ok().eTag(etag(stored)).body(stored);
    }

    @Operation(summary = "Replace a draft's content 更新", description = "If-Match carries the ETag that was read.")
    @DocumentBody.Described
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<EvaluationDocument> replace(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        var current = documents.read(id, viewer.scope());
        ApiPermissions.requireFillsForms(viewer);
        var version = Preconditions.version(ifMatch, Objects.requireNonNull(current.version()));
        documents.replace(id, version, body.read(json), viewer);
        return read(id, viewer);
    }

    @Operation(
            summary = "Delete an own draft that was never handed in 删除草稿",
            description = "It can be put back for 30 days, see /deleted. If-Match, when given, has to be the ETag"
                    + " that was read.")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        var current = documents.read(id, viewer.scope());
        ApiPermissions.requireFillsForms(viewer);
        var version = ifMatch == null || ifMatch.isBlank()
                ? null
                : (Long) Preconditions.version(ifMatch, Objects.requireNonNull(current.version()));
        removal.remove(id, version, viewer);
        return ResponseEntity.noContent().build();
    }

    private static String etag(EvaluationDocument document) {
        return "\"" + document.version() + "\"";
    }
}
