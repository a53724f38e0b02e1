package io.ziping.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at no password and no code of a client address that has failed too often: 429, and when to come again. */
@RequiredArgsConstructor
final class AddressLimitFilter extends OncePerRequestFilter {

    private final AddressLimits limits;
    private final ApiProblems problems;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var wait = isLogin(request, path) ? limits.wait(request) : Optional.<Duration>empty();
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.get().toSeconds())));
        if (path.startsWith("/api/")) {
            problems.tooMany(response);
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private static boolean isLogin(HttpServletRequest request, String path) {
        var credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return (credentials != null && credentials.toLowerCase(Locale.ROOT).startsWith("basic"))
                || (path.startsWith("/login") && request.getMethod().equals("POST"))
                || path.startsWith("/login/oauth2/")
                || (path.equals("/verify") && request.getParameter("code") != null);
    }
}
