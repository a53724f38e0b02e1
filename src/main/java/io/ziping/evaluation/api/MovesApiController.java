package io.ziping.evaluation.api;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Forms on their way, over HTTP. Asking again for the move one has just made changes nothing and answers 200. With
 * {@code If-Match} a form that has moved on answers 412.
 */
@RestController
@RequestMapping(path = "/api/v1/evaluations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
class MovesApiController {

    private static final byte[] NO_BODY = {};

    private final EvaluationMoves moves;
    private final EvaluationDocuments documents;
    private final IdempotentRequests requests;
    private final StoredForm form;
    private final DocumentBody body;

    /**
     * Why a form goes back.
     *
     * @param reason at most 2000 characters; may be absent when there are pins
     */
    record Return(@Nullable String reason) {}

    @PostMapping("/submission")
    ResponseEntity<EvaluationDocument> submit(
            @PathVariable long id, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        return move(id, Move.SUBMIT, NO_BODY, viewer, request);
    }

    @PostMapping("/withdrawal")
    ResponseEntity<EvaluationDocument> withdraw(
            @PathVariable long id, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        return move(id, Move.WITHDRAW, NO_BODY, viewer, request);
    }

    @PostMapping(path = "/return", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<EvaluationDocument> sendBack(
            @PathVariable long id,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        return move(id, Move.RETURN, json, viewer, request);
    }

    /** The department's step or the finance bureau's, by role. */
    @PostMapping("/approval")
    ResponseEntity<EvaluationDocument> approve(
            @PathVariable long id, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        return move(id, Move.APPROVE, NO_BODY, viewer, request);
    }

    @DeleteMapping("/approval")
    ResponseEntity<EvaluationDocument> cancelApproval(
            @PathVariable long id, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        return move(id, Move.CANCEL_APPROVAL, NO_BODY, viewer, request);
    }

    @PostMapping("/publication")
    ResponseEntity<EvaluationDocument> publish(
            @PathVariable long id, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        return move(id, Move.PUBLISH, NO_BODY, viewer, request);
    }

    @DeleteMapping("/publication")
    ResponseEntity<EvaluationDocument> unpublish(
            @PathVariable long id, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        return move(id, Move.UNPUBLISH, NO_BODY, viewer, request);
    }

    private ResponseEntity<EvaluationDocument> move(
            long id, Move move, byte[] json, Viewer viewer, HttpServletRequest request) {
        var current = documents.version(id, viewer.scope());
        ApiPermissions.requireEverMay(viewer, move);
        requests.once(KeyedRequest.of(request, json), viewer, () -> {
            var version = Preconditions.versionIfGiven(request.getHeader(HttpHeaders.IF_MATCH), current);
            moves.move(id, new MoveRequest(move, version, reason(move, json)), viewer);
            return id;
        });
        return form.ok(id, viewer);
    }

    private String reason(Move move, byte[] json) {
        return move == Move.RETURN
                ? Objects.requireNonNullElse(
                        body.read(json, Return.class, "退回的理由").reason(), "")
                : "";
    }
}
