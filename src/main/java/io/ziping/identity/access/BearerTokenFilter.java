package io.ziping.identity.access;

import io.ziping.identity.token.InvalidTokenException;
import io.ziping.identity.token.TokenLogin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in by {@code Authorization: Bearer} (RFC 6750), at the API only. A token that is no use is told as a
 * failed login to the audit log and to the count of failures of the address.
 */
@RequiredArgsConstructor
final class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer";

    private final TokenLogin tokens;
    private final ApiProblems problems;
    private final ApplicationEventPublisher events;

    /** So that an answer that is written later, in another thread, is still this program's. */
    private final SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = token(request);
        if (token.isPresent()) {
            try {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(tokens.login(token.get(), request.getRemoteAddr()));
                SecurityContextHolder.setContext(context);
                contexts.saveContext(context, request, response);
            } catch (InvalidTokenException refused) {
                events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                        UsernamePasswordAuthenticationToken.unauthenticated(refused.owner(), null), refused));
                problems.commence(request, response, refused);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** What a request sends as a token; empty when it logs in otherwise or not at all. */
    static Optional<String> token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Optional.empty();
        }
        var parts = header.strip().split(" ", 2);
        return parts[0].toLowerCase(Locale.ROOT).equals(SCHEME)
                ? Optional.of(parts.length == 1 ? "" : parts[1].strip())
                : Optional.empty();
    }
}
