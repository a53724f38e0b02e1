package io.ziping.replica;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides which requests may lag, so that everybody sees what they have written themselves. An answer to a request that may have
 * written something takes the moment to the browser, in a cookie; a later one reads from the replica when that has everything
 * until then. Whatever somebody writes into the cookie only makes their own pages older or their own reads dearer. Programs keep
 * no cookies: the API never lags.
 */
@RequiredArgsConstructor
final class OwnWrites extends OncePerRequestFilter {

    /** Holds the milliseconds since 1970; over TLS its name has a prefix. */
    static final String COOKIE = "ziping-wrote";

    /** By how much the clocks of two nodes may differ. */
    static final Duration CLOCKS = Duration.ofSeconds(2);

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern MILLIS = Pattern.compile("\\d{1,15}");

    private final Replica replica;
    private final Clock clock;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod())) {
            read(request, response, chain);
        } else {
            var noting = new Noting(request, response);
            try {
                chain.doFilter(request, noting);
            } finally {
                // a failure, too, may have come after the commit
                noting.note();
            }
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mayLag(request)) {
            LaggingReads.open();
        }
        try {
            chain.doFilter(request, response);
        } finally {
            LaggingReads.close();
        }
    }

    private boolean mayLag(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith("/api/") && replica.isUsableWith(lastWrite(request));
    }

    private static Instant lastWrite(HttpServletRequest request) {
        var name = name(request);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value ->
                        MILLIS.matcher(Objects.requireNonNullElse(value, "")).matches())
                .map(value -> Instant.ofEpochMilli(Long.parseLong(value)).plus(CLOCKS))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** As the session's cookie is named, so that over TLS none planted by others is read. */
    private static String name(HttpServletRequest request) {
        if (!request.isSecure()) {
            return COOKIE;
        }
        return (request.getContextPath().isEmpty() ? "__Host-" : "__Secure-") + COOKIE;
    }

    /** Adds the cookie when the answer goes out: whatever the request has written is committed then. */
    private final class Noting extends OnCommittedResponseWrapper {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private boolean noted;

        Noting(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
            this.response = response;
        }

        @Override
        protected void onResponseCommitted() {
            disableOnResponseCommitted();
            note();
        }

        /** Once, and while the answer has not gone out. */
        void note() {
            if (noted || response.isCommitted()) {
                return;
            }
            noted = true;
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(name(request), String.valueOf(clock.millis()))
                            .path(request.getContextPath() + "/")
                            // a replica that lags more is not asked
                            .maxAge(replica.maxLag().plus(CLOCKS.multipliedBy(2)))
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
    }
}
