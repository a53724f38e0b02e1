package io.ziping.identity.policy;

import io.ziping.identity.Role;

/** Who must have a second factor: {@code ziping.security.second-factor}. Everybody may. */
public enum SecondFactorRule {
    /** Nobody must. */
    OPTIONAL,
    /** Administrators must. */
    ADMINISTRATORS,
    /** All must. The API takes no passwords then. */
    EVERYBODY;

    public boolean isAskedOf(Role role) {
        return switch (this) {
            case OPTIONAL -> false;
            case ADMINISTRATORS -> role == Role.ADMIN;
            case EVERYBODY -> true;
        };
    }
}
