package io.ziping.sheet;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A check code of a printed page: ten characters that are not mistaken for one another, such as {@code K7QM2-9XRTB}. The
 * first five, of the form's number and version, say that the page was printed here; the last five, of what stands in it,
 * whether that is what the form says now. Two halves, because a form moves on to another version by its review alone.
 *
 * @param origin the first half
 * @param content the second half
 */
record CheckCode(String origin, String content) {

    /** Crockford's base 32: without I, L, O and U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int HALF = 5;
    private static final int BITS = 5;

    static CheckCode of(byte[] key, long id, long version, Sheet sheet) {
        var text = new StringBuilder(sheet.title()).append('\u001e').append(sheet.yearLine());
        sheet.cells().forEach(cell -> text.append('\u001f').append(cell.text()));
        return new CheckCode(origin(key, id, version), half(key, "content\u001e" + id + "\u001e" + text));
    }

    /** The first half alone, which asks for no form. */
    static String origin(byte[] key, long id, long version) {
        return half(key, "origin\u001e" + id + "\u001e" + version);
    }

    /** Reads a code as a person types it, in any case, with or without the hyphen, O for 0 and I or L for 1. */
    static Optional<CheckCode> parse(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-－—]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.matches("[" + ALPHABET + "]{10}")
                ? Optional.of(new CheckCode(plain.substring(0, HALF), plain.substring(HALF)))
                : Optional.empty();
    }

    boolean hasOrigin(String other) {
        return same(origin, other);
    }

    boolean sameContent(CheckCode other) {
        return same(content, other.content);
    }

    @Override
    public String toString() {
        return origin + "-" + content;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String half(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            long bits = 0;
            for (int index = 0; index < HALF; index++) {
                bits = (bits << Byte.SIZE) | (digest[index] & 0xff);
            }
            var half = new StringBuilder();
            for (int index = 0; index < HALF; index++) {
                half.append(ALPHABET.charAt((int) ((bits >>> (index * BITS)) & 31)));
            }
            return half.toString();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java", missing);
        }
    }
}
