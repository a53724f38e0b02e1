package io.ziping.identity;

import java.sql.Timestamp;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Counts failed logins and locks an account after too many in a row, whether they came by a page or by the API. */
@Component
@RequiredArgsConstructor
class LoginRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        jdbc.sql("""
                        update account set
                            failed_logins = case when failed_logins + 1 >= :most then 0 else failed_logins + 1 end,
                            locked_until = case when failed_logins + 1 >= :most then :until else locked_until end
                        where username = :username
                        """)
                .param("most", SecurityProfile.FAILURES)
                .param("until", Timestamp.from(clock.instant().plus(SecurityProfile.LOCK)))
                .param(
                        "username",
                        AccountFieldRules.username(event.getAuthentication().getName()))
                .update();
    }

    /** Clears the count; nothing is written while there is none. */
    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof Viewer viewer && viewer.hasFailures()) {
            jdbc.sql("update account set failed_logins = 0, locked_until = null where id = :id")
                    .param("id", viewer.accountId())
                    .update();
        }
    }

    @EventListener
    void loggedIn(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof Viewer viewer) {
            jdbc.sql("update account set last_login_at = :now where id = :id")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", viewer.accountId())
                    .update();
        }
    }
}
