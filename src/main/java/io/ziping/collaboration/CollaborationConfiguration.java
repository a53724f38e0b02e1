package io.ziping.collaboration;

import io.ziping.evaluation.removal.FormPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a form is kept here. */
@Configuration(proxyBeanMethods = false)
class CollaborationConfiguration {

    /** A deleted draft comes back divided as it was. */
    @Bean
    FormPart assignmentsOfForm() {
        return new FormPart("form_assignment");
    }
}
