package io.ziping.identity.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.session.DisableEncodeUrlFilter;

/** What is published is everybody's to read, without a login and without a session, where an operator says so. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("ziping.open-data")
class OpenDataConfiguration {

    @Bean
    @Order(0)
    SecurityFilterChain openData(HttpSecurity http) throws Exception {
        return http.securityMatcher("/open", "/open/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/open", "/open/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/open", "/open/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new WithoutSession(), DisableEncodeUrlFilter.class)
                .headers(SecurityHeaders::ofPages)
                .build();
    }
}
