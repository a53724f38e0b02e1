package io.ziping.identity.access;

import io.ziping.identity.access.AddressLimits.Kind;
import io.ziping.identity.account.Usernames;
import io.ziping.identity.guessing.Places;
import io.ziping.identity.login.CodeLogin;
import io.ziping.identity.login.LoginSteps;
import io.ziping.identity.login.PendingLogin;
import io.ziping.ui.DecodedPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at no password, no code and no token of a client address that has failed too often: 429, and when to come again. Who logs in
 * from the own browser is let through as often as an address may fail, for many people may come through one address; what
 * is guessed there is counted by the account, too.
 */
@RequiredArgsConstructor
final class AddressLimitFilter extends OncePerRequestFilter {

    private final AddressLimits limits;
    private final Places places;
    private final Clock clock;
    private final ApiProblems problems;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = DecodedPath.of(request);
        var wait = guessed(request, path)
                .flatMap(kind -> limits.wait(kind, request))
                .flatMap(blocked ->
                        isOwnBrowser(request, path) ? limits.enterFromOwnBrowser(request) : Optional.of(blocked));
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(
                HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.get().toSeconds())));
        if (ApiProblems.answer(path)) {
            problems.tooMany(request, response);
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private boolean isOwnBrowser(HttpServletRequest request, String path) {
        var username = path.equals(CodeLogin.PAGE)
                ? PendingLogin.of(request, clock).map(PendingLogin::username)
                : Optional.ofNullable(path.equals(LoginSteps.PAGE) ? request.getParameter("username") : null);
        return username.filter(name -> places.isOwnBrowser(Usernames.normal(name), request))
                .isPresent();
    }

    private static Optional<Kind> guessed(HttpServletRequest request, String path) {
        if (path.equals("/verify") && request.getParameter("code") != null) {
            return Optional.of(Kind.CHECK_CODE);
        }
        var credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        var login = (credentials != null && credentials.toLowerCase(Locale.ROOT).startsWith("basic"))
                || BearerTokenFilter.token(request).isPresent()
                || (path.startsWith("/login") && request.getMethod().equals("POST"))
                || path.startsWith("/login/oauth2/");
        return login ? Optional.of(Kind.LOGIN) : Optional.empty();
    }
}
