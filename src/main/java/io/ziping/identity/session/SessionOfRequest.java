package io.ziping.identity.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The session that a request has read, for as long as the request lasts; and whether somebody has made the request, or an open
 * page by itself.
 */
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
final class SessionOfRequest extends OncePerRequestFilter {

    /** With anything in it, a header of requests that a page makes by itself: they are no use of the session. */
    private static final String UNATTENDED = "X-Unattended";

    private static final ThreadLocal<OfRequest> READ = new ThreadLocal<>();

    private record OfRequest(AtomicReference<SparingSession> session, boolean unattended) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        READ.set(new OfRequest(new AtomicReference<>(), request.getHeader(UNATTENDED) != null));
        try {
            chain.doFilter(request, response);
        } finally {
            READ.remove();
        }
    }

    /** An error page has a navigation, and asks for the session anew. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** The one that was read, if it has this identity (still); else one that is read now. */
    static @Nullable SparingSession orRead(String id, Supplier<@Nullable SparingSession> reading) {
        var read = READ.get();
        var known = read == null ? null : read.session().get();
        if (known != null && known.getId().equals(id)) {
            return known;
        }
        var session = reading.get();
        if (read != null) {
            read.session().compareAndSet(null, session);
        }
        return session;
    }

    /** Whether nobody has asked for what is being answered: such a request does not put off the end of an idle session. */
    static boolean isUnattended() {
        var read = READ.get();
        return read != null && read.unattended();
    }

    /** Has the next one be read, because what was read is no more. */
    static void forget() {
        var read = READ.get();
        if (read != null) {
            read.session().set(null);
        }
    }
}
