package io.ziping.webhook;

import io.ziping.database.SecretSeal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Secrets and signatures as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> has them: {@code whsec_} and the
 * Base64 of the key, HMAC-SHA256 over identity, timestamp and body. The server has to know the secret to sign, so it is kept
 * sealed under the key of the installation.
 */
@Component
@RequiredArgsConstructor
class WebhookSecrets {

    private static final String PREFIX = "whsec_";
    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretSeal seal;

    /** Whether there is a key to seal them under. */
    boolean possible() {
        return seal.possible();
    }

    /** A secret that nobody has. */
    static String make() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    String seal(long webhookId, String secret) {
        return seal.seal(owner(webhookId), secret);
    }

    /** The secret; empty when it was sealed under another key. */
    Optional<String> open(long webhookId, String sealed) {
        return seal.open(owner(webhookId), sealed);
    }

    private static byte[] owner(long webhookId) {
        return ("webhook " + webhookId).getBytes(StandardCharsets.US_ASCII);
    }

    /** What goes into {@code webhook-signature}. */
    static String signature(String secret, String eventId, long timestamp, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), ALGORITHM));
            var signed = mac.doFinal((eventId + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
