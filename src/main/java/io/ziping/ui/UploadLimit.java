package io.ziping.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files are taken in by {@link UploadRoute}s alone: elsewhere nobody would read them. Decided by the headers, before
 * anything, the token against forgery included, has the body parsed. What only the container finds too much, a text, a
 * name or the number of files, is told in the same way: without the body there is no token, and the answer would be a
 * refusal.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
@RequiredArgsConstructor
class UploadLimit extends OncePerRequestFilter {

    private static final String MULTIPART = "multipart/";

    /** There nobody follows to a page. */
    private static final String API = "/api/";

    private final List<UploadRoute> routes;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = DecodedPath.of(request);
        if (!isMultipart(request)) {
            chain.doFilter(request, response);
            return;
        }
        var route = routes.stream().filter(each -> each.matches(path)).findFirst();
        if (route.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() < 0) {
            // every browser says how much it sends; who does not could send more than the route takes
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            var excess = excess(request, route.get());
            if (excess.isEmpty()) {
                chain.doFilter(request, response);
                return;
            }
            if (path.startsWith(API)) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    "Location",
                    request.getContextPath() + path + "?tooLarge="
                            + excess.get().key());
        }
    }

    private static Optional<UploadExcess> excess(HttpServletRequest request, UploadRoute route) {
        if (request.getContentLengthLong() > route.most()) {
            return Optional.of(UploadExcess.SIZE);
        }
        try {
            request.getParameterMap();
            return Optional.empty();
        } catch (InvalidParameterException unreadable) {
            // a body that is no form is an error like any other, and is told to whoever asks next
            return unreadable.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                    ? Optional.of(excess(unreadable.getCause()))
                    : Optional.empty();
        } catch (IllegalStateException textTooLong) {
            return Optional.of(UploadExcess.TEXT);
        }
    }

    private static UploadExcess excess(@Nullable Throwable cause) {
        if (cause instanceof FileCountLimitExceededException) {
            return UploadExcess.FILES;
        }
        // the request's own size has been looked at; what is left of this kind is the head of a part, with the name
        return cause instanceof SizeLimitExceededException ? UploadExcess.NAME : UploadExcess.SIZE;
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MULTIPART);
    }
}
