package io.ziping.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How a token is written: {@code ziping_}, 43 random letters and digits (256 bits) and 6 more that are the CRC-32 of all
 * before them. By the prefix a scanner of sources and logs finds a leaked one, by the check sum it knows it from anything
 * that only looks like it, and a token that was cut or mistyped is told without a question to the database.
 */
final class TokenFormat {

    static final String PREFIX = "ziping_";

    /** What is shown of a token later, so that its owner knows which one it is. */
    static final int ENDING = 4;

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_DIGITS = 43;
    private static final int CHECK_DIGITS = 6;
    private static final Pattern WRITTEN =
            Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM_DIGITS + CHECK_DIGITS) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenFormat() {}

    /** A token that nobody has. */
    static String make() {
        var token = new StringBuilder(PREFIX);
        for (int i = 0; i < RANDOM_DIGITS; i++) {
            token.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return token + check(token.toString());
    }

    /** Whether a text is a token, whole and without a typing error; whether there is such a one is another question. */
    static boolean isWhole(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return false;
        }
        var end = text.length() - CHECK_DIGITS;
        return text.substring(end).equals(check(text.substring(0, end)));
    }

    /**
     * What is kept of a token. One SHA-256 is right for it: a slow hash protects words that people think of, 256 random
     * bits cannot be tried out however fast one tries, and the API would pay for it with every request.
     */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String ending(String token) {
        return token.substring(token.length() - ENDING);
    }

    private static String check(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.US_ASCII));
        var digits = new StringBuilder();
        var rest = sum.getValue();
        for (int i = 0; i < CHECK_DIGITS; i++) {
            digits.insert(0, DIGITS.charAt((int) (rest % DIGITS.length())));
            rest /= DIGITS.length();
        }
        return digits.toString();
    }
}
