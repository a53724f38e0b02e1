package io.ziping.identity.access;

import io.ziping.identity.login.CodeNeededException;
import io.ziping.identity.token.InvalidTokenException;
import io.ziping.ui.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers API requests without a valid account or token (401) or without the right (403) as RFC 9457 problems; what the
 * headers say of tokens is RFC 6750.
 */
@Component
@RequiredArgsConstructor
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String TOKEN = "Bearer realm=\"Ziping\"";

    private final JsonMapper json;
    private final RequestMatcher reading = new ReadingTokens();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof InvalidTokenException refused) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, TOKEN + ", error=\"invalid_token\"");
            write(request, response, Problems.of(HttpStatus.UNAUTHORIZED, refused.words()));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Ziping\", charset=\"UTF-8\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, TOKEN);
        write(
                request,
                response,
                exception instanceof CodeNeededException
                        ? Problems.of(HttpStatus.UNAUTHORIZED, "这个账号登录须有动态码，接口不能只用密码：请管理员建一个令牌，或者换一个没有启用动态口令的账号")
                        : Problems.of(HttpStatus.UNAUTHORIZED));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        if (reading.matches(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, TOKEN + ", error=\"insufficient_scope\", scope=\"write\"");
            write(request, response, Problems.of(HttpStatus.FORBIDDEN, "这个令牌只读，不能改动"));
            return;
        }
        write(request, response, Problems.of(HttpStatus.FORBIDDEN));
    }

    /** Whether what goes wrong at a path is told to a program. */
    static boolean answer(String path) {
        return path.startsWith("/api/") || path.startsWith("/v3/");
    }

    /** The account has to do something on the pages first. */
    void notYet(HttpServletRequest request, HttpServletResponse response, String words) throws IOException {
        write(request, response, Problems.of(HttpStatus.FORBIDDEN, words));
    }

    /** The caller has failed to log in too often. */
    void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, Problems.of(HttpStatus.TOO_MANY_REQUESTS));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
