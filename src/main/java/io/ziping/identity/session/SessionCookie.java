package io.ziping.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookie of a session. Over TLS its name begins so that browsers take it from this host alone ({@code __Host-}), or
 * below a path at least with TLS alone ({@code __Secure-}); a cookie planted over plain HTTP is never read there.
 */
final class SessionCookie implements CookieSerializer {

    private static final String NAME = "ziping";

    private final CookieSerializer plain = serializer(NAME);
    private final CookieSerializer secure = serializer("__Host-" + NAME);
    private final CookieSerializer secureBelowPath = serializer("__Secure-" + NAME);

    private static CookieSerializer serializer(String name) {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName(name);
        serializer.setSameSite("Lax");
        serializer.setUseHttpOnlyCookie(true);
        return serializer;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        if (!request.isSecure()) {
            return plain;
        }
        return request.getContextPath().isEmpty() ? secure : secureBelowPath;
    }
}
