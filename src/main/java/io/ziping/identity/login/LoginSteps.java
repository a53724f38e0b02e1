package io.ziping.identity.login;

import io.ziping.identity.Viewer;
import io.ziping.identity.account.Usernames;
import io.ziping.ui.DecodedPath;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** How far a login is. */
@Service
@RequiredArgsConstructor
public class LoginSteps {

    public static final String PAGE = "/login";

    private static final String USERNAME = "username";
    private static final String TYPED = "login.username";
    private static final String REFUSAL = "login.refusal";
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

    public static void keepTyped(HttpServletRequest request) {
        var username = request.getParameter(USERNAME);
        if (username != null && !username.isBlank() && username.length() <= LONGEST_NAME) {
            request.getSession().setAttribute(TYPED, username);
        }
    }

    /** Why whoever has just been recognised may not come in, in words for them, or blank; told once. */
    public String refusal(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(REFUSAL) instanceof String words) {
            session.removeAttribute(REFUSAL);
            return words;
        }
        return "";
    }

    static void keepRefusal(HttpServletRequest request, String words) {
        request.getSession().setAttribute(REFUSAL, words);
    }

    /** Whether a request is a step of a login, whatever came of it. */
    public static boolean isLogin(HttpServletRequest request) {
        var path = DecodedPath.of(request);
        return HttpMethod.POST.matches(request.getMethod()) && (path.equals(PAGE) || path.equals(CodeLogin.PAGE));
    }

    /** Whether a login is one of somebody's own; a code is asked for without a name. */
    public static boolean isOf(Viewer viewer, HttpServletRequest request) {
        var username = request.getParameter(USERNAME);
        return username == null || Usernames.normal(username).equals(viewer.getUsername());
    }

    /**
     * Whether a login need not show the token of its page: nobody is logged in, and the browser vouches for the page. The
     * token lies in the session, and a login page may stand open for longer than a session lives.
     */
    public static boolean needsNoToken(HttpServletRequest request) {
        return isLogin(request)
                && SameOrigin.vouchedFor(request)
                && Viewer.of(SecurityContextHolder.getContext().getAuthentication())
                        .isEmpty();
    }
}
