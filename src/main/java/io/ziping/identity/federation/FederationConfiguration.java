package io.ziping.identity.federation;

import io.ziping.identity.federation.AdmissionRules.RoleOfGroup;
import io.ziping.identity.policy.SecurityProperties;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Configuration;

/** What an operator has said of a provider's and a directory's people is looked at when the application starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OidcProperties.class, DirectoryProperties.class})
class FederationConfiguration {

    FederationConfiguration(OidcProperties oidc, DirectoryProperties directory, SecurityProperties security) {
        if (oidc.createAccounts()) {
            require("ziping.security.oidc.roles", oidc.roles(), security);
        }
        if (directory.isOn()) {
            require("ziping.security.ldap.roles", directory.roles(), security);
            directory.requireSafe();
        }
    }

    private static void require(String property, List<RoleOfGroup> roles, SecurityProperties security) {
        if (roles.isEmpty() || roles.stream().anyMatch(each -> each.group().isBlank() || each.role() == null)) {
            throw new InvalidConfigurationPropertyValueException(
                    property, roles, "each group of people who may log in needs its role: [0].group and [0].role");
        }
        if (security.separateDuties() && roles.stream().anyMatch(each -> each.role() == GroupRole.ADMIN)) {
            throw new InvalidConfigurationPropertyValueException(
                    property,
                    roles,
                    "with separate duties an administrator is ADMIN_SYSTEM, ADMIN_SECURITY or ADMIN_AUDIT");
        }
    }
}
