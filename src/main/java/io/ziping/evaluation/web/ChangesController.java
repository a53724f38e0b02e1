package io.ziping.evaluation.web;

import io.ziping.evaluation.editing.EditResult;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ResponseStatusException;

/** The editor's saving cell by cell, for its script. */
@Controller
@RequiredArgsConstructor
class ChangesController {

    private final EvaluationEditor editor;
    private final Clock clock;

    /** Saves what changed; answers with everything computed that may be new to the page, as a fragment of it. */
    @PostMapping(path = "/evaluations/{id}/changes", consumes = "application/json")
    String change(
            @PathVariable long id,
            @RequestBody @Valid ChangesRequest request,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var changes = request.toChanges().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var result = editor.apply(id, viewer, changes, request.seen());
        response.setHeader("X-Saved-At", EditorPage.stamp(clock.instant(), clock));
        model.addAttribute("form", result.form());
        model.addAttribute("news", result.news());
        // a page that shows another version than there was may hold cells that somebody else has changed
        model.addAttribute("texts", result.news() == null && request.seen() != null);
        model.addAttribute("conflicts", result.conflicts());
        model.addAttribute("refused", result.refused());
        model.addAttribute("typed", Map.of());
        return needsTables(request, result) ? "evaluations/editor-state :: whole" : "evaluations/editor-state :: state";
    }

    /** Whether the page cannot make its rows and lines what they are now of what it shows. */
    private static boolean needsTables(ChangesRequest request, EditResult result) {
        var news = result.news();
        return request.whole()
                || (news == null
                        ? request.arranges()
                        : news.arrangement() != null && result.form().rows().isEmpty());
    }

    /** The form has been locked since the page was opened: a script gets the reason, what was typed stays with it. */
    @ExceptionHandler(EvaluationLockedException.class)
    ResponseEntity<String> locked(EvaluationLockedException locked) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(locked.getOver());
    }
}
