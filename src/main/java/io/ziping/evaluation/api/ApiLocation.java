package io.ziping.evaluation.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Addresses of the API in answers: below the path under which the application is reached, without host. */
public final class ApiLocation {

    private static final String ROOT = "/api/v1";

    private ApiLocation() {}

    /** @param path below {@code /api/v1}, with a slash first */
    public static URI of(HttpServletRequest request, String path) {
        return URI.create(request.getContextPath() + ROOT + path);
    }
}
