package io.ziping.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nothing in that nobody here reads: files (415) but at the addresses that take one, and parameters with a NUL (400),
 * which no keyboard types and no database keeps.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AcceptedRequests extends OncePerRequestFilter {

    /** Where files may be sent to. */
    static final Set<String> UPLOADS = Set.of("/admin/accounts/import");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (is(request, "multipart/") && !UPLOADS.contains(path(request))) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (hasNul(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static boolean is(HttpServletRequest request, String type) {
        var given = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return given != null && given.strip().toLowerCase(Locale.ROOT).startsWith(type);
    }

    private static boolean hasNul(HttpServletRequest request) {
        var query = request.getQueryString();
        return (query != null && query.contains("%00"))
                || (is(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        && request.getParameterMap().values().stream()
                                .flatMap(Arrays::stream)
                                .anyMatch(value -> value.indexOf('\0') >= 0));
    }
}
