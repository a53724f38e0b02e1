package io.ziping.publication.web;

import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import io.ziping.publication.PublishedForms;
import io.ziping.publication.PublishedLine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A year's published forms as files, written while they are read: {@code forms.json} as an array of interchange
 * documents, {@code forms.csv} with a line a form. Without a login everybody's, where open data are switched on; with
 * one those of the own scope.
 */
@Controller
@RequiredArgsConstructor
class OpenFilesController {

    private final PublishedForms forms;
    private final JsonMapper json;

    @GetMapping("/open/{year}/forms.json")
    void json(
            @PathVariable int year,
            @AuthenticationPrincipal @Nullable Viewer viewer,
            HttpMethod method,
            HttpServletResponse response)
            throws IOException {
        begin(response, "application/json", "绩效自评-%d.json".formatted(year));
        if (method.equals(HttpMethod.HEAD)) {
            return;
        }
        try (var documents = json.writer().writeValuesAsArray(response.getOutputStream())) {
            forms.each(year, scope(viewer), documents::write);
        }
    }

    @GetMapping("/open/{year}/forms.csv")
    void csv(
            @PathVariable int year,
            @AuthenticationPrincipal @Nullable Viewer viewer,
            HttpMethod method,
            HttpServletResponse response)
            throws IOException {
        begin(response, "text/csv", "绩效自评-%d.csv".formatted(year));
        if (method.equals(HttpMethod.HEAD)) {
            return;
        }
        var out = response.getWriter();
        out.write(PublishedLine.HEAD);
        forms.each(year, scope(viewer), form -> out.write(PublishedLine.of(form)));
    }

    private static DataScope scope(@Nullable Viewer viewer) {
        return viewer == null ? DataScope.ALL : viewer.scope();
    }

    private static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
