package io.ziping.startup;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a management port of its own changes: who may ask there, and that the state of health stays where it was as well. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ManagementConfiguration {

    /**
     * A metrics server does not log in: whoever reaches the port may read figures and the state of health, and nothing else
     * that an operator may have exposed besides.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain managementPort(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health", "prometheus"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Health on the port of the pages: proxies and services ask there. */
    @RestController
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    @RequiredArgsConstructor
    static class HealthOfPages {

        private final HealthEndpoint health;
        private final HttpCodeStatusMapper codes;

        /** The state in a word; what it is made of is told on the management port only where an operator has it told. */
        record State(String status) {}

        @GetMapping("/actuator/health")
        ResponseEntity<State> state() {
            var now = health.health().getStatus();
            return ResponseEntity.status(codes.getStatusCode(now)).body(new State(now.getCode()));
        }
    }
}
