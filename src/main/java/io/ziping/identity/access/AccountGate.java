package io.ziping.identity.access;

import io.ziping.identity.Viewer;
import io.ziping.identity.login.WantedPage;
import io.ziping.ui.DecodedPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody on whose password was made by somebody else, or is too old, until they have changed it; nor who must have a
 * second factor, until it is set up; nor, in a session that is still open, whose last day has gone by.
 */
@RequiredArgsConstructor
final class AccountGate extends OncePerRequestFilter {

    private static final String PASSWORD = "/account/password";
    private static final String SECOND_FACTOR = "/account/second-factor";
    private static final String STALE_PASSWORD = "这个账号的密码是初始密码，或者已经到期：请先登录页面更换，再用于接口";
    private static final String FACTOR_MISSING = "这个账号须先启用动态口令；接口请用令牌，由管理员建";
    private static final List<String> OPEN = List.of("/logout", "/login", "/error");

    private final ApiProblems problems;
    private final Clock clock;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = DecodedPath.of(request);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Viewer viewer)) {
            chain.doFilter(request, response);
        } else if (viewer.isOver(LocalDate.now(clock))) {
            new SecurityContextLogoutHandler().logout(request, response, authentication);
            ExpiredSessions.ended(request, response);
        } else if (!(viewer.mustChangePassword() || viewer.mustEnrol())
                || path.startsWith(viewer.mustChangePassword() ? PASSWORD : SECOND_FACTOR)
                || OPEN.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
        } else if (ApiProblems.answer(path)) {
            problems.notYet(request, response, viewer.mustChangePassword() ? STALE_PASSWORD : FACTOR_MISSING);
        } else if (ExpiredSessions.isFromScript(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            var step = viewer.mustChangePassword() ? PASSWORD : SECOND_FACTOR;
            response.sendRedirect(WantedPage.at(request, step, WantedPage.asked(request)));
        }
    }
}
