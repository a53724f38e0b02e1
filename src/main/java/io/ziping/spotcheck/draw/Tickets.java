package io.ziping.spotcheck.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Random numbers of forms: the first 64 bits of SHA-256 (FIPS 180-4) of {@code seed:purpose:id} in ASCII, as an unsigned number.
 * The smallest is drawn first. Every platform has the algorithm, so that anybody can compute a form's number anew with any tool; no generator's
 * state stands between one form and the next.
 */
final class Tickets {

    private final String before;
    private final MessageDigest sha256;

    Tickets(long seed, String purpose) {
        this.before = seed + ":" + purpose + ":";
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** A form's number. */
    long of(long id) {
        return ByteBuffer.wrap(sha256.digest((before + id).getBytes(StandardCharsets.US_ASCII)))
                .getLong();
    }

    /** A number in hexadecimal digits. */
    static String shown(long ticket) {
        return HexFormat.of().toHexDigits(ticket);
    }
}
