package io.ziping.ui;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * An address that takes files; no other one does. A request that is too much is sent to {@code path?tooLarge=} with the
 * {@link UploadExcess}, where the page says which limit it was.
 *
 * @param path as routes are written, such as {@code /intake} or {@code /evaluations/{id}/evidence}
 * @param most the largest request it takes, in bytes; at most what the container takes
 */
public record UploadRoute(String path, long most) {

    /** An address that takes one small file. */
    public UploadRoute(String path) {
        this(path, BodyLimit.MOST);
    }

    /** Whether it is meant by the path of a request. */
    boolean matches(String requested) {
        return PathPatternParser.defaultInstance.parse(path).matches(PathContainer.parsePath(requested));
    }
}
