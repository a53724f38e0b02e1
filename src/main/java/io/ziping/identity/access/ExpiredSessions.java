package io.ziping.identity.access;

import io.ziping.identity.Viewer;
import io.ziping.identity.login.LoginSteps;
import io.ziping.identity.login.WantedPage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers requests of somebody who is not signed in (any more): a script gets 401, so that the page can keep what was
 * typed; a page goes to the login. A request whose CSRF token died with its session is such a request too.
 */
@RequiredArgsConstructor
final class ExpiredSessions implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Told to the error page: it is the page that is too old, not the account that may not. */
    static final String OLD_PAGE = "oldPage";

    private final AccessDeniedHandler denied;

    /** Whether a script of ours sent the request, not the browser for a page. */
    static boolean isFromScript(HttpServletRequest request) {
        return request.getHeader("X-Requested-With") != null || request.getHeader("HX-Request") != null;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        toLogin("/login", WantedPage.asked(request), request, response);
    }

    /** The session was ended from elsewhere: by an administrator, by logging in in too many places, or by its account's last day. */
    static void ended(HttpServletRequest request, HttpServletResponse response) throws IOException {
        toLogin("/login?ended", WantedPage.asked(request), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException, ServletException {
        var viewer = Viewer.of(SecurityContextHolder.getContext().getAuthentication());
        if (exception instanceof CsrfException && LoginSteps.isLogin(request)) {
            oldLoginForm(viewer, request, response);
        } else if (viewer.isPresent()) {
            request.setAttribute(OLD_PAGE, exception instanceof CsrfException);
            denied.handle(request, response, exception);
        } else {
            toLogin("/login?expired", WantedPage.behind(request), request, response);
        }
    }

    /** Whoever is in already goes on; anybody else has the name typed, and types the password once more. */
    private static void oldLoginForm(Optional<Viewer> viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (viewer.filter(someone -> LoginSteps.isOf(someone, request)).isPresent()) {
            response.sendRedirect(WantedPage.after(request));
        } else {
            LoginSteps.keepTyped(request);
            response.sendRedirect(WantedPage.at(request, "/login?again", WantedPage.of(request)));
        }
    }

    private static void toLogin(String login, String wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isFromScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(WantedPage.at(request, login, wanted));
        }
    }
}
