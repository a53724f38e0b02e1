package io.ziping.evaluation.api;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with a form as it is stored now and its entity tag. */
@Component
@RequiredArgsConstructor
class StoredForm {

    private final EvaluationDocuments documents;

    ResponseEntity<EvaluationDocument> ok(long id, Viewer viewer) {
        var stored = read(id, viewer);
        return ResponseEntity.ok().eTag(etag(stored)).body(stored);
    }

    /** The same of a form that has come to be, or is there again, with its address. */
    ResponseEntity<EvaluationDocument> at(HttpStatus status, long id, Viewer viewer, HttpServletRequest request) {
        var stored = read(id, viewer);
        return ResponseEntity.status(status)
                .location(URI.create(request.getContextPath() + "/api/v1/evaluations/" + id))
                .eTag(etag(stored))
                .body(stored);
    }

    /** Those who fill forms in see what is asked of them, and not how their form ranks among others. */
    private EvaluationDocument read(long id, Viewer viewer) {
        var stored = documents.read(id, viewer.scope());
        return viewer.role() == Role.PREPARER ? stored.withDoubt(null).withDoubtTerms(null) : stored;
    }

    private static String etag(EvaluationDocument document) {
        return Preconditions.etag(Objects.requireNonNull(document.version()));
    }
}
