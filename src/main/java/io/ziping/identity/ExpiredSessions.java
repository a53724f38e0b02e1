package io.ziping.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Answers requests of somebody who is not signed in (any more): a script gets 401, so that the page can keep what was
 * typed; a page goes to the login. A request whose CSRF token died with its session is such a request too.
 */
@RequiredArgsConstructor
final class ExpiredSessions implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint toLogin;
    private final AccessDeniedHandler denied;

    /** Whether a script of ours sent the request, not the browser for a page. */
    static boolean isFromScript(HttpServletRequest request) {
        return request.getHeader("X-Requested-With") != null || request.getHeader("HX-Request") != null;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        if (isFromScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            toLogin.commence(request, response, exception);
        }
    }

    /** The session was ended from elsewhere: by an administrator, or by logging in in too many places. */
    void ended(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isFromScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?ended");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException, ServletException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Viewer) {
            denied.handle(request, response, exception);
        } else if (isFromScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?expired");
        }
    }
}
