package io.ziping.identity.account;

import java.security.SecureRandom;

/** Makes passwords that somebody reads once and types once. */
public final class InitialPasswords {

    /** Without letters and digits that look alike. */
    private static final String[] KINDS = {"abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "-+=*%"};

    private static final SecureRandom RANDOM = new SecureRandom();

    private InitialPasswords() {}

    /** A password of so many characters with all kinds in it. */
    public static String make(int length) {
        var made = new StringBuilder();
        for (int i = 0; i < length; i++) {
            var kind = i < 3 ? i : i == 3 ? 3 : RANDOM.nextInt(3);
            made.append(KINDS[kind].charAt(RANDOM.nextInt(KINDS[kind].length())));
        }
        return made.toString();
    }

    /** Ten small letters and digits in two groups, 49 bits: {@code k7mqp-x3vhn}. */
    public static String recoveryCode() {
        var characters = KINDS[0] + KINDS[2];
        var made = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            made.append(i == 5 ? "-" : "").append(characters.charAt(RANDOM.nextInt(characters.length())));
        }
        return made.toString();
    }
}
