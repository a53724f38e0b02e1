package io.ziping.identity.account;

import java.util.regex.Pattern;

/** An address that mail can be sent to, or none. */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[!-~&&[^@,;:<>()\\[\\]\"\\\\]]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private EmailAddress() {}

    /**
     * The address as it is stored.
     *
     * @throws AccountProblem when it is none
     */
    public static String of(String text) {
        var address = text.strip();
        if (!address.isEmpty()
                && (address.length() > LONGEST || !FORM.matcher(address).matches())) {
            throw new AccountProblem("email", "邮箱的写法不对，例如 zhoumin@example.gov.cn");
        }
        return address;
    }
}
