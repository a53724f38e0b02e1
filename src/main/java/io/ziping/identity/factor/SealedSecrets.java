package io.ziping.identity.factor;

import io.ziping.database.InstallationKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Secrets as they lie in the database and in sessions: sealed with AES-256-GCM under the key of the installation, each to
 * the account it belongs to, so that one moved to another account opens nothing there.
 */
@Component
@Slf4j
class SealedSecrets {

    private static final String SEALED = "{gcm}";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final @Nullable SecretKeySpec key;

    SealedSecrets(InstallationKey key) {
        this.key = key.bytes().map(bytes -> new SecretKeySpec(bytes, "AES")).orElse(null);
    }

    /** Whether there is a key, without which nothing can be sealed. */
    boolean possible() {
        return key != null;
    }

    /** Whether a stored secret is sealed; those of former versions are not. */
    static boolean isSealed(String stored) {
        return stored.startsWith(SEALED);
    }

    /** Seals a secret to an account. */
    String seal(long accountId, String secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var kept = cipher(Cipher.ENCRYPT_MODE, nonce, accountId).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var whole =
                    ByteBuffer.allocate(NONCE_BYTES + kept.length).put(nonce).put(kept);
            return SEALED + Base64.getEncoder().encodeToString(whole.array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM must be there", impossible);
        }
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
        if (!isSealed(stored)) {
            return Optional.of(stored);
        }
        if (key == null) {
            return Optional.empty();
        }
        try {
            var whole = Base64.getDecoder().decode(stored.substring(SEALED.length()));
            var nonce = Arrays.copyOf(whole, NONCE_BYTES);
            var kept = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
            var plain = cipher(Cipher.DECRYPT_MODE, nonce, accountId).doFinal(kept);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, long accountId) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(accountId).array());
        return cipher;
    }
}
