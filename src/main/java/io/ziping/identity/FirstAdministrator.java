package io.ziping.identity;

import io.ziping.database.TrialMode;
import java.security.SecureRandom;
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

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

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
        var password = givenPassword.isBlank() ? randomPassword() : givenPassword;
        accounts.create(new NewAccount("admin", password, "系统管理员", Role.ADMIN, null, null));
        if (givenPassword.isBlank()) {
            log.warn("管理员账号 admin 已建立，初始密码 {}（只显示这一次，请登录后更换）", password);
        }
    }

    private static String randomPassword() {
        return new SecureRandom()
                .ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
