package io.ziping.evidence.web;

import io.ziping.evidence.content.EvidenceProperties;
import io.ziping.ui.UploadExcess;
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
        return new UploadRoute(PATH, EvidenceProperties.REQUEST.toBytes());
    }

    @Bean
    UploadRoute evidenceApiUpload() {
        return new UploadRoute("/api/v1/evaluations/{id}/files", EvidenceProperties.REQUEST.toBytes());
    }

    /** Leads to the list, of one place or, with {@code null}, of all. */
    static String list(long id, @Nullable String at) {
        return "redirect:/evaluations/" + id + "/evidence"
                + (at == null ? "" : "?at=" + URLEncoder.encode(at, StandardCharsets.UTF_8));
    }

    /** What is said of a request that was more than it may be. */
    static String tooLarge(String key, EvidenceProperties limits) {
        return UploadExcess.of(key)
                        .filter(excess -> excess == UploadExcess.NAME)
                        .isPresent()
                ? "有一个文件的名字太长，没有接收：请改短再传"
                : "这次的文件太多或太大，没有接收：一个文件不超过%dMB，一次合计不超过%dMB。请分几次传"
                        .formatted(limits.file().toMegabytes(), EvidenceProperties.REQUEST.toMegabytes());
    }
}
