package io.ziping.evaluation.api;

import io.ziping.evaluation.document.DocumentProblem;
import io.ziping.ui.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What services refuse with words for a field of a form is told with the pointer of the member of the same name: a page and a
 * program are refused alike.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedCommands {

    static final String REFUSED = "refused";

    /**
     * 422 where a member is at fault, 409 where things stand otherwise. Somebody else was quicker: 412 where the caller has named
     * the version it has read, 409 elsewhere.
     */
    @ExceptionHandler
    ProblemDetail refused(FieldProblem problem, HttpServletRequest request) {
        if (problem.overtaken()) {
            return request.getHeader(HttpHeaders.IF_MATCH) == null
                    ? ApiErrors.problem(HttpStatus.CONFLICT, "changed-meanwhile", problem.words())
                    : stale();
        }
        var atMember =
                problem.mistakes().stream().anyMatch(mistake -> !mistake.field().isEmpty());
        return ApiErrors.problem(
                atMember ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT,
                problem.words(),
                problem.mistakes().stream()
                        .map(mistake -> new DocumentProblem(pointer(mistake.field()), REFUSED, mistake.words()))
                        .toList());
    }

    @ExceptionHandler
    ProblemDetail stale(StaleTagException exception) {
        return stale();
    }

    private static ProblemDetail stale() {
        return ApiErrors.problem(HttpStatus.PRECONDITION_FAILED, "stale", "读取之后有人改过，请重新读取");
    }

    private static String pointer(String field) {
        return field.isEmpty() ? "" : "/" + field;
    }
}
