package io.ziping.identity.administration;

import io.ziping.identity.Role;

/**
 * An account that has been made from a list.
 *
 * @param body the unit or department it belongs to, or blank
 * @param password to be shown this once
 */
public record ImportedAccount(String username, String displayName, Role role, String body, String password) {

    @Override
    public String toString() {
        return "ImportedAccount[" + username + ", " + role + "]";
    }
}
