package io.ziping.identity.federation;

import io.ziping.identity.AccountSource;
import org.springframework.security.authentication.AccountStatusException;

/**
 * Somebody has been recognised by a provider or a directory and may not come in. The words are for the person: what is
 * missing, and whom to ask.
 */
public class NotAdmittedException extends AccountStatusException {

    private static final long serialVersionUID = 1L;

    private final String username;

    NotAdmittedException(String username, String words) {
        super(words);
        this.username = username;
    }

    public String username() {
        return username;
    }

    /** Why not, and whom to ask. */
    public String words() {
        return String.valueOf(getMessage());
    }

    static String noGroup(AccountSource source) {
        return "%1$s没有把您分到本系统的任何一个组，所以不能进入。请找%1$s的管理员把您加进去。".formatted(source.label());
    }

    static String nothingNamed(AccountSource source, String what) {
        return "%1$s没有说明您在哪个%2$s，所以不能进入。请找%1$s的管理员填上。".formatted(source.label(), what);
    }

    static String unknown(AccountSource source, String what, String name) {
        return "%1$s说您在“%3$s”，本系统里没有这个%2$s。请找本系统的管理员核对名称。".formatted(source.label(), what, name);
    }

    static String severalCalled(AccountSource source, String name, String departments) {
        return "%s说您在“%s”，%s都有叫这个名称的单位，不知道是哪一个。请找本系统的管理员。".formatted(source.label(), name, departments);
    }

    static String closed(String what, String name) {
        return "“%s”这个%s已停用，不能再加账号。请找本系统的管理员。".formatted(name, what);
    }

    static String username(AccountSource source, String name) {
        return "%s给的用户名“%s”不能用：只能是2到64个小写字母、数字、点、横线、下划线。请找本系统的管理员。".formatted(source.label(), name);
    }

    static String anothers(AccountSource source) {
        return "您在%s的用户名，在本系统里已是另一个人的账号。请找本系统的管理员。".formatted(source.label());
    }

    static String noAccount(AccountSource source) {
        return "您已在%s处登录，但这里没有您的账号，或者账号已停用。请找本系统的管理员。".formatted(source.label());
    }

    static String disabled() {
        return "您的账号已停用。请找本系统的管理员。";
    }

    static String severalDuties(AccountSource source) {
        return "%1$s的组给了您几项管理职责，本系统的一个账号只能有一项。请找%1$s的管理员。".formatted(source.label());
    }

    static String lastAdministrator(AccountSource source) {
        return "按%s的组，您不再是管理员；可是您是最后一个，要先有别的管理员。请找本系统的管理员。".formatted(source.label());
    }
}
