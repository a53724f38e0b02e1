package io.ziping.evaluation.api;

import io.ziping.evaluation.EvaluationExistsException;
import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.ProjectRetiredException;
import io.ziping.evaluation.StaleVersionException;
import io.ziping.evaluation.UnitClosedException;
import io.ziping.evaluation.UnitOutOfScopeException;
import io.ziping.evaluation.document.DocumentProblem;
import io.ziping.evaluation.document.InvalidDocumentException;
import io.ziping.evaluation.moving.PinsUnansweredException;
import io.ziping.evaluation.moving.PinsUnsentException;
import io.ziping.evaluation.removal.DraftNotRemovableException;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.evaluation.workflow.FilingClosedException;
import io.ziping.evaluation.workflow.MoveReasonException;
import io.ziping.evaluation.workflow.MoveRefusedException;
import io.ziping.evaluation.workflow.SubmissionBlockedException;
import io.ziping.organization.AmbiguousNameException;
import io.ziping.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error of the API as an RFC 9457 problem in words a clerk understands, with pointers where there are any. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@Slf4j
class ApiErrors extends ResponseEntityExceptionHandler {

    /** No body at all. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var nothing = MalformedRequestException.ofBody(new DocumentProblem("", "malformed-json", "没有内容"));
        return createResponseEntity(RequestErrors.malformed(nothing), headers, status, request);
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidDocumentException exception) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "这份自评表有的地方不能保存", exception.getProblems());
    }

    @ExceptionHandler
    ProblemDetail blocked(SubmissionBlockedException exception) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "提交前须先补正",
                Stream.concat(
                                exception.getBlocks().stream()
                                        .map(block ->
                                                new DocumentProblem(block.pointer(), block.code(), block.message())),
                                exception.getEvidence().stream()
                                        .map(missing -> new DocumentProblem(
                                                missing.pointer(), "evidence-missing", missing.words())))
                        .toList());
    }

    /** Each pin without an answer, at the cell it is on. */
    @ExceptionHandler
    ProblemDetail unanswered(PinsUnansweredException exception) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "退回的批注还没有全部答复",
                exception.getPins().stream()
                        .map(pinned -> new DocumentProblem(
                                "",
                                "pin-unanswered",
                                pinned.pin().place() + "：" + pinned.pin().text()))
                        .toList());
    }

    /** Each pin that would be passed over; they are sent with a return, or removed. */
    @ExceptionHandler
    ProblemDetail unsent(PinsUnsentException exception) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "还有批注没有送出，没有审核通过：请退回送给填报单位，或者先删除",
                exception.getPins().stream()
                        .map(pin -> new DocumentProblem("", "pin-unsent", pin.place() + "：" + pin.text()))
                        .toList());
    }

    @ExceptionHandler
    ProblemDetail impossible(ApiProblemException exception) {
        return problem(exception.getStatus(), exception.getWords(), exception.getProblems());
    }

    @ExceptionHandler
    ProblemDetail refused(MoveRefusedException exception) {
        var status = exception.isStale() ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT;
        return problem(status, "move-refused", Objects.requireNonNull(exception.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail reason(MoveReasonException exception) {
        var message = Objects.requireNonNull(exception.getMessage());
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                message,
                List.of(new DocumentProblem(
                        "/reason", exception.isTooLong() ? "reason-too-long" : "reason-missing", message)));
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException exception) {
        return Problems.of(HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler
    ProblemDetail outOfScope(UnitOutOfScopeException exception) {
        return problem(
                HttpStatus.FORBIDDEN,
                "不能为这个单位填报",
                List.of(new DocumentProblem("/implementingUnit", "unit-out-of-scope", "您不能为这个单位填报")));
    }

    @ExceptionHandler
    ProblemDetail closed(UnitClosedException exception) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "不能为这个单位新建自评表",
                List.of(new DocumentProblem("/implementingUnit", "unit-disabled", exception.words())));
    }

    @ExceptionHandler
    ProblemDetail ambiguous(AmbiguousNameException exception) {
        var pointer = exception.isDepartment() ? "/competentDepartment" : "/implementingUnit";
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "不能确定是哪个单位的自评表",
                List.of(new DocumentProblem(pointer, "name-ambiguous", exception.words())));
    }

    @ExceptionHandler
    ProblemDetail notFound(EvaluationNotFoundException exception) {
        return Problems.of(HttpStatus.NOT_FOUND, "没有这张自评表");
    }

    @ExceptionHandler
    ProblemDetail noSuchAddress(MethodArgumentTypeMismatchException exception) {
        return exception.getName().equals("id")
                ? Problems.of(HttpStatus.NOT_FOUND, "没有这张自评表")
                : Problems.of(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> exists(EvaluationExistsException exception, HttpServletRequest request) {
        var problem = problem(HttpStatus.CONFLICT, "exists", "这个项目已有该年度的自评表");
        problem.setProperty("existingId", exception.getExistingId());
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .header(
                        HttpHeaders.LOCATION,
                        request.getContextPath() + "/api/v1/evaluations/" + exception.getExistingId())
                .body(problem);
    }

    @ExceptionHandler
    ProblemDetail retired(ProjectRetiredException exception) {
        return problem(HttpStatus.CONFLICT, "retired", exception.words());
    }

    @ExceptionHandler
    ProblemDetail locked(EvaluationLockedException exception) {
        return problem(HttpStatus.CONFLICT, "locked", exception.words());
    }

    @ExceptionHandler
    ProblemDetail notRemovable(DraftNotRemovableException exception) {
        return problem(HttpStatus.CONFLICT, "not-removable", exception.words());
    }

    @ExceptionHandler
    ProblemDetail filingClosed(FilingClosedException exception) {
        return problem(HttpStatus.CONFLICT, "filing-closed", exception.getWords());
    }

    @ExceptionHandler
    ProblemDetail stale(StaleVersionException exception) {
        return problem(HttpStatus.PRECONDITION_FAILED, "stale", "读取之后有人改过这张表，请重新读取");
    }

    /** What the framework or a status exception says, in our words: theirs are English. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var reason = exception instanceof ResponseStatusException own ? own.getReason() : null;
        var problem = reason == null ? Problems.of(status) : Problems.of(status, reason);
        return super.handleExceptionInternal(exception, problem, headers, status, request);
    }

    /** Whatever else goes wrong: a reference here, the exception beside it in the log. */
    @ExceptionHandler
    ProblemDetail failed(Exception exception, WebRequest request) {
        var reference = Problems.newReference();
        log.error("failure {} at {}", reference, request.getDescription(false), exception);
        return Problems.failure(HttpStatus.INTERNAL_SERVER_ERROR, reference, exception);
    }

    /** A problem of the whole, with its stable name. */
    static ProblemDetail problem(HttpStatus status, String code, String words) {
        return problem(status, words, List.of(new DocumentProblem("", code, words)));
    }

    /** A problem that names places. */
    static ProblemDetail problem(HttpStatus status, String detail, List<DocumentProblem> problems) {
        var problem = Problems.of(status, detail);
        problem.setProperty("errors", problems);
        return problem;
    }
}
