package io.ziping.sheet;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A check code of a printed page: ten characters that are not mistaken for one another, such as {@code K7QM2-9XRTB}. The
 * last five are of what stands in the form, so that they tell whether that is what it says now: a form moves on to another
 * version by its review alone. The first five are of everything, the last five included: a code with one wrong character
 * is none, and those of an older page are recognised without knowing what stood in it.
 *
 * @param seal the first half
 * @param content the second half
 */
record CheckCode(String seal, String content) {

    /** Crockford's base 32: without I, L, O and U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int HALF = 5;
    private static final int BITS = 5;
    /** Spaces, what cannot be seen, and strokes of any length. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}_\u2212]");

    static CheckCode of(byte[] key, long id, long version, SheetStatus standing, Sheet sheet) {
        var content = content(key, id, sheet);
        return new CheckCode(seal(key, id, version, standing, content), content);
    }

    private static String content(byte[] key, long id, Sheet sheet) {
        var text = new StringBuilder(sheet.title()).append('\u001e').append(sheet.yearLine());
        sheet.cells().forEach(cell -> text.append('\u001f').append(cell.text()));
        return half(key, "content\u001e" + id + "\u001e" + text);
    }

    private static String seal(byte[] key, long id, long version, SheetStatus standing, String content) {
        return half(key, "seal\u001e" + id + "\u001e" + version + "\u001e" + standing + "\u001e" + content);
    }

    /** Reads a code as a person types it: in any case and width, spaced or not, O for 0 and I or L for 1. */
    static Optional<CheckCode> parse(String typed) {
        var plain = BETWEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.matches("[" + ALPHABET + "]{10}")
                ? Optional.of(new CheckCode(plain.substring(0, HALF), plain.substring(HALF)))
                : Optional.empty();
    }

    /** How far the form had come when the page was printed; empty when no page has this code. */
    Optional<SheetStatus> printed(byte[] key, long id, long version) {
        SheetStatus found = null;
        for (var standing : SheetStatus.values()) {
            if (same(seal, seal(key, id, version, standing, content))) {
                found = standing;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether a form says what it said when the page was printed. */
    boolean isOf(byte[] key, long id, Sheet sheet) {
        return same(content, content(key, id, sheet));
    }

    @Override
    public String toString() {
        return seal + "-" + content;
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
