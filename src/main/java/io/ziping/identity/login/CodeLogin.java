package io.ziping.identity.login;

import io.ziping.identity.Viewer;
import io.ziping.identity.factor.CodeCheck;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractAuthenticationFilterConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The second step of a login, with all that a form login does: session limit, new session identity, saved address. */
public final class CodeLogin extends AbstractAuthenticationFilterConfigurer<HttpSecurity, CodeLogin, CodeLogin.Filter> {

    public static final String PAGE = "/login/code";

    public CodeLogin(CodeCheck codes, LoginSuccess success, Clock clock) {
        super(new Filter(codes, clock), PAGE);
        successHandler(success);
        failureHandler(CodeLogin::failed);
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        var wanted = WantedPage.of(request);
        if (exception instanceof BadCredentialsException) {
            response.sendRedirect(WantedPage.at(request, PAGE + "?error", wanted));
        } else if (!(exception instanceof AuthenticationCredentialsNotFoundException)) {
            response.sendRedirect(WantedPage.at(request, "/login?error", wanted));
        } else if (Viewer.of(SecurityContextHolder.getContext().getAuthentication())
                .isPresent()) {
            // the code was given in another tab
            response.sendRedirect(WantedPage.after(request));
        } else {
            response.sendRedirect(WantedPage.at(request, "/login?again", wanted));
        }
    }

    @Override
    protected RequestMatcher createLoginProcessingUrlMatcher(String address) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, address);
    }

    /** Takes the code from the request and the name from the session. */
    @RequiredArgsConstructor
    static final class Filter extends UsernamePasswordAuthenticationFilter {

        private final CodeCheck codes;
        private final Clock clock;

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            var pending = PendingLogin.of(request, clock)
                    .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody owes a code"));
            var code = Objects.requireNonNullElse(request.getParameter("code"), "");
            var viewer = codes.check(pending.username(), code);
            var success = UsernamePasswordAuthenticationToken.authenticated(viewer, null, viewer.getAuthorities());
            success.setDetails(authenticationDetailsSource.buildDetails(request));
            viewer.eraseCredentials();
            PendingLogin.end(request);
            return success;
        }
    }
}
