package io.ziping.evaluation.api;

import io.ziping.evaluation.changes.StaleCursorException;
import io.ziping.evaluation.document.DocumentProblem;
import io.ziping.ui.Problems;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is wrong with a request of the API before its document is looked at: its address and its headers. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestErrors {

    @ExceptionHandler
    static ProblemDetail malformed(MalformedRequestException exception) {
        return ApiErrors.problem(
                HttpStatus.BAD_REQUEST, Objects.requireNonNull(exception.getMessage()), exception.getProblems());
    }

    @ExceptionHandler
    ProblemDetail malformedParameters(MethodArgumentNotValidException exception) {
        var problems = exception.getFieldErrors().stream()
                .map(error -> new DocumentProblem(
                        "?" + error.getField(),
                        Objects.requireNonNull(error.getCode()),
                        Objects.requireNonNull(error.getDefaultMessage())))
                .toList();
        return malformed(MalformedRequestException.ofParameters(problems));
    }

    /** A query string that is no UTF-8. */
    @ExceptionHandler
    ProblemDetail undecodable(InvalidParameterException exception) {
        return Problems.of(HttpStatus.BAD_REQUEST, "地址中的百分号写法不对，或者文字不是UTF-8");
    }

    /** A header with characters no header has. */
    @ExceptionHandler
    ProblemDetail rejected(RequestRejectedException exception) {
        return Problems.of(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ProblemDetail missingPrecondition(Preconditions.PreconditionMissingException exception) {
        return Problems.of(HttpStatus.PRECONDITION_REQUIRED);
    }

    @ExceptionHandler
    ProblemDetail malformedPrecondition(Preconditions.MalformedTagException exception) {
        return ApiErrors.problem(
                HttpStatus.BAD_REQUEST, "malformed-if-match", "If-Match应照写读取时的ETag，连同引号，如\"7\"；不论版本写*");
    }

    @ExceptionHandler
    ProblemDetail changedTag(Preconditions.ChangedTagException exception) {
        return ApiErrors.problem(
                HttpStatus.PRECONDITION_FAILED,
                "changed-etag",
                "没有人改过，但If-Match带的ETag在路上被改过（前面加了W/，或者后面加了-gzip之类），不能用来核对："
                        + "多半是中间的代理压缩了内容。请只留引号和里面的数字再发，或者请管理员让代理不要压缩/api/下的内容");
    }

    @ExceptionHandler
    ProblemDetail staleCursor(StaleCursorException exception) {
        var problem = ApiErrors.problem(HttpStatus.GONE, "cursor-expired", exception.words());
        problem.setTitle("须从头再读");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail invalidKey(KeyedRequest.InvalidKeyException exception) {
        return ApiErrors.problem(
                HttpStatus.BAD_REQUEST, "malformed-idempotency-key", "Idempotency-Key应为1至255个ASCII字符，没有空格");
    }

    @ExceptionHandler
    ProblemDetail reusedKey(IdempotencyKeys.KeyReusedException exception) {
        var message = "这个Idempotency-Key已经用于另一个请求，请换一个";
        var problem = ApiErrors.problem(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", message);
        problem.setTitle("标记已经用过");
        return problem;
    }
}
