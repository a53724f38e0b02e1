package io.ziping.identity.account;

import io.ziping.text.NormalForm;
import java.util.regex.Pattern;

/** What a username and a name may be, whether typed on the page or in a file. */
public final class AccountFieldRules {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final int LONGEST_NAME = 60;

    private AccountFieldRules() {}

    /** The username somebody means, whatever its case and width, and whatever blanks and unseen characters came along. */
    public static String username(String typed) {
        return NormalForm.of(typed);
    }

    /** Why a username in small letters cannot be, or blank. */
    public static String usernameProblem(String username) {
        return USERNAME.matcher(username).matches() ? "" : "2到64个字符：小写字母、数字、点、横线、下划线，以字母或数字开头";
    }

    /** Why a name cannot be, or blank. */
    public static String nameProblem(String name) {
        if (name.isEmpty()) {
            return "请填姓名";
        }
        return name.length() > LONGEST_NAME ? "最多" + LONGEST_NAME + "个字" : "";
    }
}
