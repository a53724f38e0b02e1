package io.ziping.identity.policy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict logins are.
 *
 * @param profile which rules passwords follow
 * @param separateDuties whether an administrator may have one duty only
 * @param secondFactor who must have a second factor; everybody may
 * @param maxSessions in how many browsers one account may be at once
 * @param failuresPerAddress how many failed logins of one client address in ten minutes are answered, before it has to wait
 * @param oidcClaim which claim of an OpenID Connect provider is the username here
 */
@ConfigurationProperties("ziping.security")
public record SecurityProperties(
        @DefaultValue("dengbao") SecurityProfile profile,
        @DefaultValue("false") boolean separateDuties,
        @DefaultValue("optional") SecondFactorRule secondFactor,
        @DefaultValue("3") int maxSessions,
        @DefaultValue("30") int failuresPerAddress,
        @DefaultValue("preferred_username") String oidcClaim) {}
