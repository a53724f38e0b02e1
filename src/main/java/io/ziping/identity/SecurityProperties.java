package io.ziping.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict logins are.
 *
 * @param profile which rules passwords follow
 * @param maxSessions in how many browsers one account may be at once
 */
@ConfigurationProperties("ziping.security")
public record SecurityProperties(
        @DefaultValue("dengbao") SecurityProfile profile,
        @DefaultValue("3") int maxSessions) {}
