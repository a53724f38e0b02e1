package io.ziping.execution.api;

import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.execution.CheckedFigures;
import io.ziping.execution.ExecutionFigures;
import io.ziping.execution.FormFigures;
import io.ziping.execution.FormFigures.TickedFigures;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Figures of the finance system over HTTP. As on the page, each form is written for itself, as a whole or not at all; asked
 * again with the same {@code Idempotency-Key}, the answer is the first one.
 */
@RestController
@RequiredArgsConstructor
class ExecutionApiController {

    private final ExecutionFigures figures;
    private final KeyedAnswers requests;
    private final DocumentBody body;
    private final JsonMapper json;

    @PostMapping(
            path = "/api/v1/executions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> enter(
            @RequestBody byte[] content, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        if (!viewer.role().entersFigures()) {
            throw new AccessDeniedException("role " + viewer.role() + " does not enter figures");
        }
        var answer = requests.once(
                KeyedRequest.of(request, content),
                viewer,
                () -> json.writeValueAsString(enter(body.read(content, FigureRequest.class, "财政系统的数"), viewer)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.getBytes(StandardCharsets.UTF_8));
    }

    private FigureAnswer enter(FigureRequest request, Viewer viewer) {
        request.check();
        var checked = figures.check(request.fiscalYear(), request.source(), request.read(), viewer);
        var ticked = ticked(request, checked);
        return FigureAnswer.of(checked, ticked, request.isDryRun() ? null : figures.file(checked, ticked, viewer));
    }

    private static TickedFigures ticked(FigureRequest request, CheckedFigures checked) {
        if (request.overwritesAll()) {
            return new TickedFigures(
                    Set.of(), checked.forms().stream().map(FormFigures::id).collect(Collectors.toSet()));
        }
        return new TickedFigures(
                checked.forms().stream()
                        .flatMap(form -> form.cells().stream()
                                .filter(cell -> request.overwrites(cell.row()))
                                .map(cell -> form.id() + "." + cell.key()))
                        .collect(Collectors.toSet()),
                Set.of());
    }
}
