package io.ziping.identity.access;

import io.ziping.identity.token.TokenAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests that may change something, of tokens that may only read. No GET of the program changes anything, so the method
 * tells, whatever the route: one that is made later is refused like the others.
 */
final class ReadingTokens implements RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public boolean matches(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof TokenAuthentication token
                && !token.mayWrite()
                && !READING.contains(request.getMethod());
    }
}
