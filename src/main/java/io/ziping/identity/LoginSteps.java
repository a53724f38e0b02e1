package io.ziping.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** How far a login is. */
@Service
@RequiredArgsConstructor
public class LoginSteps {

    private static final String TYPED = "login.username";
    private static final int LONGEST_NAME = 200;

    private final Clock clock;

    /** Whether somebody has been recognised in this session, and still owes a code. */
    public boolean owesCode(HttpServletRequest request) {
        return PendingLogin.of(request, clock).isPresent();
    }

    /**
     * The user name of the login that has just failed, or blank; told once. It is kept in the session, since an address
     * would end in the logs of servers and browsers, and people type passwords into the wrong field.
     */
    public String typedUsername(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(TYPED) instanceof String username) {
            session.removeAttribute(TYPED);
            return username;
        }
        return "";
    }

    static void keepTyped(HttpServletRequest request) {
        var session = request.getSession(false);
        var username = request.getParameter("username");
        if (session != null && username != null && username.length() <= LONGEST_NAME) {
            session.setAttribute(TYPED, username);
        }
    }
}
