package io.ziping.identity.access;

import io.ziping.identity.login.CodeNeededException;
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
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers API requests without a valid account (401) or without the right (403) as RFC 9457 problems. */
@Component
@RequiredArgsConstructor
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Ziping\", charset=\"UTF-8\"");
        write(
                request,
                response,
                exception instanceof CodeNeededException
                        ? Problems.of(HttpStatus.UNAUTHORIZED, "这个账号登录须有动态码，接口不能只用密码：请换一个没有启用动态口令的账号")
                        : Problems.of(HttpStatus.UNAUTHORIZED));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
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
