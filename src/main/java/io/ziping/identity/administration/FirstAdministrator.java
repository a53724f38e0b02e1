package io.ziping.identity.administration;

import io.ziping.database.TrialMode;
import io.ziping.identity.Duty;
import io.ziping.identity.NewAccount;
import io.ziping.identity.NewAccount.PasswordOrigin;
import io.ziping.identity.Role;
import io.ziping.identity.account.AccountRepository;
import io.ziping.identity.account.InitialPasswords;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.policy.SecurityProperties;
import java.util.EnumSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the account {@code admin} of an installation that has no administrator and no trial accounts; where duties are
 * separate, {@code security} and {@code auditor} beside it. The password of {@code admin} comes from {@code
 * ZIPING_ADMIN_PASSWORD}, or is made at random, like those of the others, and logged this once.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class FirstAdministrator implements SmartInitializingSingleton {

    private static final int LENGTH = 20;

    private final Accounts accounts;
    private final AccountRepository repository;
    private final SecurityProperties properties;
    private final TrialMode trial;

    @Value("${ZIPING_ADMIN_PASSWORD:${ziping.admin-password:}}")
    private String givenPassword = "";

    @Override
    public void afterSingletonsInstantiated() {
        if (!trial.active() && !accounts.hasAdministrator()) {
            if (properties.separateDuties()) {
                create("admin", "系统管理员", Set.of(Duty.SYSTEM), givenPassword);
                create("security", "安全管理员", Set.of(Duty.SECURITY), "");
                create("auditor", "审计管理员", Set.of(Duty.AUDIT), "");
            } else {
                create("admin", "系统管理员", EnumSet.allOf(Duty.class), givenPassword);
            }
        }
        var several = properties.separateDuties() ? repository.findWithSeveralDuties() : Set.<String>of();
        if (!several.isEmpty()) {
            log.warn("三项管理职责应分由三人担任，这些账号还兼着几项，请修改：{}", String.join("、", several));
        }
    }

    private void create(String username, String name, Set<Duty> duties, String given) {
        var password = given.isBlank() ? InitialPasswords.make(LENGTH) : given;
        accounts.create(
                new NewAccount(username, password, name, Role.ADMIN, duties, null, null, PasswordOrigin.GIVEN, null));
        if (given.isBlank()) {
            log.warn("管理员账号 {} 已建立，初始密码 {}（只显示这一次，请登录后更换）", username, password);
        }
    }
}
