package io.ziping.identity.policy;

import java.time.Duration;

/**
 * 口令规则的两套取法. They contradict each other (one wants passwords changed every 90 days, the other forbids that), so an
 * operator chooses one with {@code ziping.security.profile}.
 */
public enum SecurityProfile {
    /** 等级保护 2.0 (GB/T 22239, levels 2 and 3 as commonly assessed): mixed characters, changed every 90 days. */
    DENGBAO,
    /** OWASP ASVS 5.0 level 2: long, not common, never changed without a reason. */
    ASVS;

    /** What a password must be like. */
    public PasswordPolicy passwords() {
        return switch (this) {
            case DENGBAO -> new PasswordPolicy(8, 3, Duration.ofDays(90), 5);
            case ASVS -> new PasswordPolicy(12, 1, Duration.ZERO, 1);
        };
    }
}
