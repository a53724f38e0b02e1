package io.ziping.identity;

import io.ziping.identity.login.WantedPage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody on whose password was made by somebody else, or is too old, until they have changed it; nor who must have a
 * second factor, until it is set up.
 */
final class AccountGate extends OncePerRequestFilter {

    private static final String PASSWORD = "/account/password";
    private static final String SECOND_FACTOR = "/account/second-factor";
    private static final List<String> OPEN = List.of("/logout", "/login", "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof Viewer viewer)
                || !(viewer.mustChangePassword() || viewer.mustEnrol())
                || path.startsWith(viewer.mustChangePassword() ? PASSWORD : SECOND_FACTOR)
                || OPEN.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/api/") || ExpiredSessions.isFromScript(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(
                    viewer.mustChangePassword()
                            ? WantedPage.at(request, PASSWORD, WantedPage.asked(request))
                            : request.getContextPath() + SECOND_FACTOR);
        }
    }
}
