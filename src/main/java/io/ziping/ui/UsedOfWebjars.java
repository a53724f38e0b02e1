package io.ziping.ui;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Finds of each webjar the files that pages use, and the licence text one of them points to. Libraries bring more: Swagger
 * UI has pages of its own, which nobody here needs and which anybody could open without a login.
 */
final class UsedOfWebjars extends PathResourceResolver {

    private static final Pattern VERSION = Pattern.compile("^([^/]+)/[^/]+/");
    private static final Set<String> USED = Set.of(
            "bootstrap/css/bootstrap.min.css",
            "chart.js/dist/chart.umd.min.js",
            "htmx.org/dist/htmx.min.js",
            "swagger-ui/swagger-ui.css",
            "swagger-ui/swagger-ui-bundle.js",
            "swagger-ui/swagger-ui-bundle.js.LICENSE.txt");

    /** Takes the path as it is in the webjars, library and version first. */
    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        return USED.contains(VERSION.matcher(path).replaceFirst("$1/")) ? super.getResource(path, location) : null;
    }
}
