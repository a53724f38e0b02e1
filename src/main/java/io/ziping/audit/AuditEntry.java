package io.ziping.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log.
 *
 * @param number from 1, without gaps
 * @param at to the microsecond, as the database keeps it
 * @param accountId whose act it was; {@code null} when nobody was logged in
 * @param client the address the request came from; blank when there was none
 * @param hash of the entry before and everything here
 */
public record AuditEntry(
        long number,
        Instant at,
        @Nullable Long accountId,
        String username,
        String client,
        String kind,
        String subject,
        String detail,
        String previousHash,
        String hash) {

    /** The entry that follows another one; the first follows the number 0 and a blank hash. */
    static AuditEntry following(long lastNumber, String lastHash, AuditEvent event, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MICROS);
        var number = lastNumber + 1;
        var hash = hash(
                lastHash,
                number,
                at,
                event.accountId(),
                event.username(),
                event.client(),
                event.kind(),
                event.subject(),
                event.detail());
        return new AuditEntry(
                number,
                at,
                event.accountId(),
                event.username(),
                event.client(),
                event.kind(),
                event.subject(),
                event.detail(),
                lastHash,
                hash);
    }

    /** Whether the entry is as it was written, and follows the one given. */
    boolean follows(long lastNumber, String lastHash) {
        return number == lastNumber + 1
                && previousHash.equals(lastHash)
                && hash.equals(hash(previousHash, number, at, accountId, username, client, kind, subject, detail));
    }

    /** Each part with its length in front, so that no two entries read the same. */
    private static String hash(String previous, long number, Instant at, @Nullable Long accountId, String... texts) {
        var digest = sha256();
        for (var part : List.of(previous, Long.toString(number), at.toString(), String.valueOf(accountId))) {
            update(digest, part);
        }
        for (var text : texts) {
            update(digest, text);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
