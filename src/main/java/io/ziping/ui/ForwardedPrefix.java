package io.ziping.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.catalina.Globals;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A proxy that shows the application below a path, and takes the path away before it asks, says so in {@code
 * X-Forwarded-Prefix}: to everything here it is a context path then. Believed of the proxies that Tomcat believes
 * ({@code server.tomcat.remoteip.internal-proxies}); Tomcat itself knows every header of this kind but this one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ForwardedPrefix extends OncePerRequestFilter {

    private static final String HEADER = "X-Forwarded-Prefix";
    private static final Pattern PATH = Pattern.compile("(?:/[\\w~-][\\w.~-]*+)+");
    private static final int LONGEST = 200;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var prefix = prefix(request);
        chain.doFilter(prefix.isEmpty() ? request : new Below(prefix, request), response);
    }

    /** Error pages are made from the request as the container has it. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String prefix(HttpServletRequest request) {
        var told = request.getHeader(HEADER);
        if (told == null || !Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE))) {
            return "";
        }
        var prefix = told.strip().replaceFirst("/$", "");
        // a proxy may tell of the path and leave it in place
        return prefix.length() <= LONGEST && PATH.matcher(prefix).matches() && !prefix.equals(request.getContextPath())
                ? prefix
                : "";
    }

    /** A request whose addresses begin with what the proxy took away. */
    private static final class Below extends HttpServletRequestWrapper {

        private final String prefix;

        Below(String prefix, HttpServletRequest request) {
            super(request);
            this.prefix = prefix;
        }

        @Override
        public String getContextPath() {
            return prefix + super.getContextPath();
        }

        @Override
        public String getRequestURI() {
            return prefix + super.getRequestURI();
        }

        @Override
        public StringBuffer getRequestURL() {
            var url = super.getRequestURL();
            return url.insert(url.length() - super.getRequestURI().length(), prefix);
        }
    }
}
