package io.ziping.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 400 to parameters with a NUL, which no keyboard types and no database keeps. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AcceptedRequests extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasNul(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
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
