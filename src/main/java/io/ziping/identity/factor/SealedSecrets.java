package io.ziping.identity.factor;

import io.ziping.database.InstallationKey;
import io.ziping.database.SecretSeal;
import java.nio.ByteBuffer;
import java.util.Optional;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

/**
 * Secrets of second factors as they lie in the database and in sessions: each sealed to the account it belongs to, so that one
 * moved to another account opens nothing there.
 */
@Component
@Slf4j
class SealedSecrets {

    private final SecretSeal seal;

    SealedSecrets(InstallationKey key) {
        this.seal = new SecretSeal(key);
    }

    /** Whether there is a key, without which nothing can be sealed. */
    boolean possible() {
        return seal.possible();
    }

    /** Whether a stored secret is sealed; those of former versions are not. */
    static boolean isSealed(String stored) {
        return SecretSeal.isSealed(stored);
    }

    /** Seals a secret to an account. */
    String seal(long accountId, String secret) {
        return seal.seal(owner(accountId), secret);
    }

    /** A secret as it was before it was sealed; empty when it is another account's or was sealed under another key. */
    Optional<String> open(long accountId, String stored) {
        var secret = opened(accountId, stored);
        if (secret.isEmpty()) {
            log.warn(
                    "the second factor of account {} does not open with this ziping.secret-key, or there is none",
                    accountId);
        }
        return secret;
    }

    /** Whether a stored secret can be opened. */
    boolean opens(long accountId, String stored) {
        return opened(accountId, stored).isPresent();
    }

    private Optional<String> opened(long accountId, String stored) {
        return isSealed(stored) ? seal.open(owner(accountId), stored) : Optional.of(stored);
    }

    private static byte[] owner(long accountId) {
        return ByteBuffer.allocate(Long.BYTES).putLong(accountId).array();
    }
}
