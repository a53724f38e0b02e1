package io.ziping.identity.web;

import io.ziping.ui.UploadRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets lists of accounts in. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    UploadRoute accountListUpload() {
        return new UploadRoute(ImportController.PATH);
    }
}
