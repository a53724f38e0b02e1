package io.ziping.identity.login;

import io.ziping.identity.Viewer;
import io.ziping.identity.session.AccountSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Leads on to the wanted page. Whoever was disabled, or got another role or password, while this login was looked at had no
 * session yet that could be ended: it is ended here, once it is stored.
 */
@Component
@RequiredArgsConstructor
public class LoginSuccess implements AuthenticationSuccessHandler {

    private final AccountSessions sessions;
    private final JdbcClient jdbc;

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        // with the redirect the session is stored, and from then on an administrator's act finds it
        response.sendRedirect(WantedPage.after(request));
        if (authentication.getPrincipal() instanceof Viewer viewer && !isStill(viewer)) {
            sessions.end(viewer.getUsername());
        }
    }

    private boolean isStill(Viewer viewer) {
        return jdbc.sql("select count(*) from account where id = :id and enabled and version = :version")
                        .param("id", viewer.accountId())
                        .param("version", viewer.version())
                        .query(Long.class)
                        .single()
                == 1;
    }
}
