package io.ziping.identity.login;

import io.ziping.identity.Viewer;
import io.ziping.identity.guessing.Places;
import java.sql.Timestamp;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Notes when and from where somebody has logged in. */
@Component
@RequiredArgsConstructor
class LoginRecords {

    private final JdbcClient jdbc;
    private final Places places;
    private final Clock clock;

    /** On a page or at the API. */
    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof Viewer viewer) {
            places.rememberAddress(viewer.accountId());
        }
    }

    /** On a page. */
    @EventListener
    void loggedIn(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof Viewer viewer) {
            places.rememberBrowser(viewer.accountId());
            jdbc.sql("update account set last_login_at = :now where id = :id")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", viewer.accountId())
                    .update();
        }
    }
}
