package io.ziping.evaluation.api;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
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
        return answer(ResponseEntity.ok(), id, viewer);
    }

    /** The same of a form that has come to be, or is there again, with its address. */
    ResponseEntity<EvaluationDocument> at(HttpStatus status, long id, Viewer viewer, HttpServletRequest request) {
        var place = ApiLocation.of(request, "/evaluations/" + id);
        return answer(ResponseEntity.status(status).location(place), id, viewer);
    }

    /** Those who fill forms in see what is asked of them, and not how their form ranks among others. */
    private ResponseEntity<EvaluationDocument> answer(ResponseEntity.BodyBuilder answer, long id, Viewer viewer) {
        var stored = documents.stored(id, viewer.scope());
        var document = stored.document();
        long version = Objects.requireNonNull(document.version());
        return EvaluationPermissions.seesDoubt(viewer.role())
                ? answer.eTag(Preconditions.etag(version, stored.comparisons() + stored.decisions()))
                        .body(document)
                : answer.eTag(Preconditions.etag(version, stored.comparisons()))
                        .body(document.withDoubt(null).withDoubtTerms(null));
    }
}
