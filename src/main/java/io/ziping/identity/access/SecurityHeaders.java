package io.ziping.identity.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What browsers are told with every answer, besides what Spring Security tells them anyway: no sniffing, no framing, no
 * keeping, and over TLS never anything else for a year.
 */
final class SecurityHeaders {

    /** No inline script or style, no foreign origin, no framing. */
    private static final String PAGES = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** What is no page shows and loads nothing. */
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    private static final String PERMISSIONS = "accelerometer=(), camera=(), display-capture=(), geolocation=(),"
            + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private SecurityHeaders() {}

    static void ofPages(HeadersConfigurer<HttpSecurity> headers) {
        all(headers, PAGES);
    }

    static void ofData(HeadersConfigurer<HttpSecurity> headers) {
        all(headers, DATA);
    }

    private static void all(HeadersConfigurer<HttpSecurity> headers, String contentSecurityPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
