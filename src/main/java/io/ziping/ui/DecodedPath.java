package io.ziping.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The path of a request as it is routed: decoded, and within the application. Spelt otherwise, it is the same page. */
public final class DecodedPath {

    private DecodedPath() {}

    /** The path, such as {@code /login} of {@code /ziping/%6Cogin}. */
    public static String of(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
