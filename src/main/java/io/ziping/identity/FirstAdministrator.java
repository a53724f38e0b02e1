package io.ziping.identity;

import io.ziping.database.TrialMode;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the account {@code admin} of an installation that has no administrator and no trial accounts. Its password comes
 * from {@code ZIPING_ADMIN_PASSWORD}, or is made at random and logged this once.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class FirstAdministrator implements SmartInitializingSingleton {

    private static final int LENGTH = 20;

    private final Accounts accounts;
    private final TrialMode trial;

    @Value("${ZIPING_ADMIN_PASSWORD:${ziping.admin-password:}}")
    private String givenPassword = "";

    @Override
    public void afterSingletonsInstantiated() {
        if (trial.active() || accounts.hasAdministrator()) {
            return;
        }
        var password = givenPassword.isBlank() ? InitialPasswords.make(LENGTH) : givenPassword;
        accounts.create(
                new NewAccount("admin", password, "系统管理员", Role.ADMIN, null, null, NewAccount.PasswordOrigin.GIVEN));
        if (givenPassword.isBlank()) {
            log.warn("管理员账号 admin 已建立，初始密码 {}（只显示这一次，请登录后更换）", password);
        }
    }
}
