package io.ziping.identity.login;

import io.ziping.identity.factor.WrongCodeException;
import io.ziping.identity.federation.NotAdmittedException;
import io.ziping.identity.token.InvalidTokenException;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/** Why somebody was not let in, for the audit log; who tries is told less. */
@NamedInterface("login")
public final class FailedLogin {

    private FailedLogin() {}

    /** The reason in Chinese. */
    public static String reason(AuthenticationException failure) {
        if (failure instanceof LockedException) {
            return "输错太多，没有核对";
        }
        if (failure instanceof WrongCodeException) {
            return "动态码不对";
        }
        if (failure instanceof InvalidTokenException token) {
            return token.words();
        }
        if (failure instanceof BadCredentialsException) {
            return "用户名或口令不对";
        }
        if (failure instanceof DisabledException) {
            return "账号已停用";
        }
        if (failure instanceof NotAdmittedException refused) {
            return "没有让进：" + refused.words();
        }
        return failure instanceof ProviderUsers.NoAccountException ? "统一登录的人没有账号，或者账号已停用" : "登录没有完成";
    }
}
