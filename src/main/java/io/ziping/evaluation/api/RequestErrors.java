package io.ziping.evaluation.api;

import io.ziping.evaluation.document.DocumentProblem;
import io.ziping.ui.Problems;
import java.util.List;
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

    private static final String WRONG_PARAMETERS = "地址中的参数不对";

    @ExceptionHandler
    ProblemDetail invalidParameters(InvalidParametersException exception) {
        return ApiErrors.problem(HttpStatus.BAD_REQUEST, WRONG_PARAMETERS, exception.getProblems());
    }

    @ExceptionHandler
    ProblemDetail malformedParameters(MethodArgumentNotValidException exception) {
        var problems = exception.getFieldErrors().stream()
                .map(error -> new DocumentProblem(
                        "?" + error.getField(),
                        Objects.requireNonNull(error.getCode()),
                        Objects.requireNonNull(error.getDefaultMessage())))
                .toList();
        return ApiErrors.problem(HttpStatus.BAD_REQUEST, WRONG_PARAMETERS, problems);
    }

    /** A query string that is no UTF-8. */
    @ExceptionHandler
    ProblemDetail undecodable(InvalidParameterException exception) {
        return Problems.of(HttpStatus.BAD_REQUEST, "地址中的文字不是UTF-8");
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
    ProblemDetail weakTag(Preconditions.WeakTagException exception) {
        return Problems.of(
                HttpStatus.PRECONDITION_FAILED,
                "这张表没有人改过，但If-Match带的是弱ETag（W/开头），不能用来核对：多半是中间的代理压缩了内容。" + "请去掉W/再发，或者请管理员让代理不要压缩/api/下的内容");
    }

    @ExceptionHandler
    ProblemDetail invalidKey(KeyedRequest.InvalidKeyException exception) {
        return Problems.of(HttpStatus.BAD_REQUEST, "Idempotency-Key应为1至255个ASCII字符，没有空格");
    }

    @ExceptionHandler
    ProblemDetail reusedKey(IdempotentRequests.KeyReusedException exception) {
        var message = "这个Idempotency-Key已经用于另一个请求，请换一个";
        return ApiErrors.problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                message,
                List.of(new DocumentProblem("", "idempotency-key-reused", message)));
    }
}
