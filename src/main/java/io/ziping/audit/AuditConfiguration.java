package io.ziping.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Puts {@link AuditedRequests} into every security chain, outside of all that refuses a request. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    Customizer<HttpSecurity> audited(AuditLog log) {
        var filter = new AuditedRequests(log);
        return http -> http.addFilterAfter(filter, SecurityContextHolderFilter.class);
    }
}
