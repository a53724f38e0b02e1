package io.ziping.review;

import io.ziping.evaluation.removal.FormPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What of a review belongs to a draft: nobody has pinned anything to it, but its unit may have asked. */
@Configuration(proxyBeanMethods = false)
class ReviewParts {

    @Bean
    @Order(3)
    FormPart pinsOfForm() {
        return new FormPart("pin");
    }
}
