package io.ziping.evaluation.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forms on their way, over HTTP. Asking again for the move one has just made changes nothing and answers 200. */
@RestController
@RequestMapping(path = "/api/v1/evaluations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "moves", description = "提交、审核和公开。If-Match is optional: with it a form that has moved on answers 412.")
class MovesApiController {

    private final EvaluationMoves moves;
    private final EvaluationDocuments documents;

    /**
     * Why a form goes back.
     *
     * @param reason at most 2000 characters; may be absent when there are pins
     */
    record Return(@Nullable String reason) {}

    @Operation(summary = "Hand a form in 提交", description = "422 names what stops it.")
    @PostMapping("/submission")
    ResponseEntity<EvaluationDocument> submit(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        return move(id, Move.SUBMIT, ifMatch, "", viewer);
    }

    @Operation(summary = "Take a form back 撤回", description = "Until the next step has acted.")
    @PostMapping("/withdrawal")
    ResponseEntity<EvaluationDocument> withdraw(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        return move(id, Move.WITHDRAW, ifMatch, "", viewer);
    }

    @Operation(summary = "Send a form back to the unit 退回", description = "422 without a reason and without pins.")
    @PostMapping(path = "/return", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<EvaluationDocument> sendBack(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Return body,
            @AuthenticationPrincipal Viewer viewer) {
        return move(id, Move.RETURN, ifMatch, Objects.requireNonNullElse(body.reason(), ""), viewer);
    }

    @Operation(summary = "Pass a form 审核通过", description = "The department's step or the finance bureau's, by role.")
    @PostMapping("/approval")
    ResponseEntity<EvaluationDocument> approve(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        return move(id, Move.APPROVE, ifMatch, "", viewer);
    }

    @Operation(summary = "Take an approval back 取消审核", description = "Until the next step has acted.")
    @DeleteMapping("/approval")
    ResponseEntity<EvaluationDocument> cancelApproval(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        return move(id, Move.CANCEL_APPROVAL, ifMatch, "", viewer);
    }

    @Operation(summary = "Publish a form 公开")
    @PostMapping("/publication")
    ResponseEntity<EvaluationDocument> publish(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        return move(id, Move.PUBLISH, ifMatch, "", viewer);
    }

    @Operation(summary = "Take a published form back 取消公开")
    @DeleteMapping("/publication")
    ResponseEntity<EvaluationDocument> unpublish(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        return move(id, Move.UNPUBLISH, ifMatch, "", viewer);
    }

    private ResponseEntity<EvaluationDocument> move(
            long id, Move move, @Nullable String ifMatch, String reason, Viewer viewer) {
        var current = documents.read(id, viewer.scope());
        ApiPermissions.requireEverMay(viewer, move);
        var version =
                ifMatch == null ? null : Preconditions.version(ifMatch, Objects.requireNonNull(current.version()));
        moves.move(id, new MoveRequest(move, version, reason), viewer);
        var stored = documents.read(id, viewer.scope());
        return ResponseEntity.ok().eTag("\"" + stored.version() + "\"").body(stored);
    }
}
