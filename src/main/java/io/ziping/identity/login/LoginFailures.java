package io.ziping.identity.login;

import io.ziping.identity.federation.NotAdmittedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** After a password: on to the code where one is owed, else back to the login, which never says what was wrong. */
@RequiredArgsConstructor
public final class LoginFailures implements AuthenticationFailureHandler {

    private final Clock clock;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof CodeNeededException needed) {
            PendingLogin.begin(request, needed.username(), clock);
            response.sendRedirect(WantedPage.at(request, CodeLogin.PAGE, WantedPage.of(request)));
        } else if (exception instanceof NotAdmittedException refused) {
            LoginSteps.keepRefusal(request, refused.words());
            response.sendRedirect(WantedPage.at(request, "/login?refused", WantedPage.of(request)));
        } else {
            LoginSteps.keepTyped(request);
            response.sendRedirect(WantedPage.at(request, "/login?error", WantedPage.of(request)));
        }
    }
}
