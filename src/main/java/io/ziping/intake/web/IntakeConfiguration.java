package io.ziping.intake.web;

import io.ziping.ui.UploadRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets forms in. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    /** A year's forms of a department as PDF are some megabytes. */
    static final int MOST_MEGABYTES = 20;

    @Bean
    UploadRoute formUpload() {
        return new UploadRoute(IntakeController.PATH, MOST_MEGABYTES * 1024L * 1024L);
    }

    /** The same for programs. */
    @Bean
    UploadRoute formApiUpload() {
        return new UploadRoute("/api/v1/intakes", MOST_MEGABYTES * 1024L * 1024L);
    }
}
