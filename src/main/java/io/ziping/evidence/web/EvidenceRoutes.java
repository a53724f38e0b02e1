package io.ziping.evidence.web;

import io.ziping.evidence.EvidenceLimits;
import io.ziping.ui.UploadRoute;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are listed and taken in. */
@Configuration(proxyBeanMethods = false)
class EvidenceRoutes {

    static final String PATH = "/evaluations/{id}/evidence";

    @Bean
    UploadRoute evidenceUpload() {
        return EvidenceLimits.route(PATH);
    }

    @Bean
    UploadRoute evidenceApiUpload() {
        return EvidenceLimits.route("/api/v1/evaluations/{id}/files");
    }

    /** Leads to the list, of one place or, with {@code null}, of all. */
    static String list(long id, @Nullable String at) {
        return "redirect:/evaluations/" + id + "/evidence"
                + (at == null ? "" : "?at=" + URLEncoder.encode(at, StandardCharsets.UTF_8));
    }
}
