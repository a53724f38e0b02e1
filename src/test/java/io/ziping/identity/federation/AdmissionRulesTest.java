package io.ziping.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.identity.AccountSource;
import io.ziping.identity.Duty;
import io.ziping.identity.Role;
import io.ziping.identity.federation.AdmissionRules.RoleOfGroup;
import io.ziping.identity.policy.SecondFactorRule;
import io.ziping.identity.policy.SecurityProfile;
import io.ziping.identity.policy.SecurityProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** What groups and claims come to. Plain: a tenth of a second. */
class AdmissionRulesTest {

    private static AdmissionRules rules(AccountSource source, UnaryOperator<String> names) {
        return new AdmissionRules(
                source,
                true,
                true,
                List.of(
                        new RoleOfGroup("填报", GroupRole.PREPARER),
                        new RoleOfGroup("finance", GroupRole.FINANCE_REVIEWER),
                        new RoleOfGroup("CN=sys,OU=g,DC=jx", GroupRole.ADMIN_SYSTEM),
                        new RoleOfGroup("audit", GroupRole.ADMIN_AUDIT)),
                List.of(),
                names);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            填报,               PREPARER
            填报|finance,       FINANCE_REVIEWER
            finance|audit,      ADMIN
            admin,              -
            Finance,            -
            '',                 -
            """)
    void giveTheMostOfSeveralGroupsAndNothingUnnamed(String groups, Role role) {
        assertThat(rules(AccountSource.OIDC, UnaryOperator.identity())
                        .grant(Set.of(groups.split("\\|")))
                        .map(AdmissionRules.Grant::role)
                        .orElse(null))
                .isEqualTo(role);
    }

    @Test
    void addUpDutiesAndCompareEntriesOfADirectoryWithoutTheirCase() {
        var groups = Set.copyOf(Stream.of("cn=Sys, ou=G, dc=JX", "cn=AUDIT,ou=other,dc=jx")
                .flatMap(GroupNames::both)
                .toList());

        assertThat(rules(AccountSource.LDAP, GroupNames::normal).grant(groups))
                .contains(new AdmissionRules.Grant(Role.ADMIN, Set.of(Duty.SYSTEM, Duty.AUDIT)));
        assertThat(rules(AccountSource.LDAP, GroupNames::normal)
                        .grant(Set.copyOf(
                                GroupNames.both("cn=sys,ou=elsewhere,dc=jx").toList())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            false, -,         -
            false, 填报,      -
            false, 填报,      OUTSIDE_REVIEWER
            false, -,         PREPARER
            true,  admins,    ADMIN
            """)
    void areRefusedAtTheStartWhenTheySayNothing(boolean separate, String group, String role) {
        var security = new SecurityProperties(
                SecurityProfile.DENGBAO, separate, SecondFactorRule.OPTIONAL, 3, 30, "preferred_username");
        var values = new HashMap<String, String>(Map.of("ziping.security.oidc.create-accounts", "true"));
        if (group != null) {
            values.put("ziping.security.oidc.roles[0].group", group);
        }
        if (role != null) {
            values.put("ziping.security.oidc.roles[0].role", role);
        }

        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> {
                    var binder = new Binder(new MapConfigurationPropertySource(values));
                    new FederationConfiguration(
                            binder.bindOrCreate("ziping.security.oidc", OidcProperties.class),
                            binder.bindOrCreate("ziping.security.ldap", DirectoryProperties.class),
                            security);
                })
                .satisfies(refused -> assertThat(refused)
                        .isInstanceOfAny(InvalidConfigurationPropertyValueException.class, BindException.class));
    }

    @Test
    void readClaimsThatAreOneTextOrSeveralOrInsideOfOthers() {
        var oidc = new Binder(new MapConfigurationPropertySource(Map.of(
                        "ziping.security.oidc.groups-claim", "realm_access.roles",
                        "ziping.security.oidc.unit-claim", "https://jx.example.gov.cn/unit")))
                .bindOrCreate("ziping.security.oidc", OidcProperties.class);
        var user = new DefaultOidcUser(
                List.of(),
                OidcIdToken.withTokenValue("token")
                        .issuer("https://login.example.gov.cn")
                        .subject("17")
                        .claim("realm_access", Map.of("roles", List.of("填报", " finance ")))
                        .claim("https://jx.example.gov.cn/unit", "甲单位")
                        .claim("department", List.of("乙局"))
                        .claim("name", "周敏")
                        .claim("email", 17)
                        .build());

        assertThat(Claims.person(user, " Zhou ", oidc))
                .isEqualTo(new Person(
                        "https://login.example.gov.cn 17", "zhou", "周敏", "17", Set.of("填报", "finance"), "甲单位", "乙局"));
    }
}
