package io.ziping.database;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals secrets with AES-256-GCM under the key of the installation, each to the owner it belongs to, so that one moved to
 * another row opens nothing there. Owners of different kinds need names that are never alike.
 */
@Component
public final class SecretSeal {

    private static final String SEALED = "{gcm}";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final @Nullable SecretKeySpec key;

    public SecretSeal(InstallationKey key) {
        this.key = key.bytes().map(bytes -> new SecretKeySpec(bytes, "AES")).orElse(null);
    }

    /** Whether there is a key, without which nothing can be sealed. */
    public boolean possible() {
        return key != null;
    }

    /** Whether a stored text is sealed. */
    public static boolean isSealed(String stored) {
        return stored.startsWith(SEALED);
    }

    /** Seals a secret to its owner. */
    public String seal(byte[] owner, String secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var kept = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var whole =
                    ByteBuffer.allocate(NONCE_BYTES + kept.length).put(nonce).put(kept);
            return SEALED + Base64.getEncoder().encodeToString(whole.array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM must be there", impossible);
        }
    }

    /** A sealed secret as it was before; empty when it is another owner's, or was sealed under another key. */
    public Optional<String> open(byte[] owner, String stored) {
        if (key == null || !isSealed(stored)) {
            return Optional.empty();
        }
        try {
            var whole = Base64.getDecoder().decode(stored.substring(SEALED.length()));
            var nonce = Arrays.copyOf(whole, NONCE_BYTES);
            var kept = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
            var plain = cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(kept);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner);
        return cipher;
    }
}
