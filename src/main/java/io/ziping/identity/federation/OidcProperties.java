package io.ziping.identity.federation;

import io.ziping.identity.AccountSource;
import io.ziping.identity.federation.AdmissionRules.BodyOfCode;
import io.ziping.identity.federation.AdmissionRules.RoleOfGroup;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Accounts of an OpenID Connect provider's users.
 *
 * @param createAccounts whether somebody who has no account gets one at the first login
 * @param follow whether role, unit and name follow the provider at each login; never where it makes no accounts
 * @param groupsClaim the claim with the groups: a text or several; a path such as {@code realm_access.roles} leads into
 *     objects
 * @param nameClaim the claim with the person's name
 * @param emailClaim the claim with the address for notices
 * @param unitClaim the claim that names a preparer's unit
 * @param departmentClaim the claim that names the department, of a reviewer or of the unit
 * @param roles groups and what they are here
 * @param bodies what the provider calls units and departments, where it is not their name here
 */
@ConfigurationProperties("ziping.security.oidc")
public record OidcProperties(
        @DefaultValue("false") boolean createAccounts,
        @DefaultValue("true") boolean follow,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("name") String nameClaim,
        @DefaultValue("email") String emailClaim,
        @DefaultValue("unit") String unitClaim,
        @DefaultValue("department") String departmentClaim,
        @DefaultValue List<RoleOfGroup> roles,
        @DefaultValue List<BodyOfCode> bodies) {

    /** Groups are compared as they are spelt. Without accounts made by them they are not looked at. */
    public AdmissionRules rules() {
        return new AdmissionRules(
                AccountSource.OIDC, createAccounts, createAccounts && follow, roles, bodies, UnaryOperator.identity());
    }
}
