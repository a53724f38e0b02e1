package io.ziping.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The key of this installation, under which secrets are kept in the database. It does not lie there itself: whoever gets
 * hold of a copy of the database alone reads none of them.
 */
public final class InstallationKey {

    private static final int BYTES = 32;
    private static final int FINGERPRINT_BYTES = 8;
    private static final String FILE = "secret.key";
    private static final String PROPERTY = "ziping.secret-key";

    private final byte @Nullable [] bytes;

    private InstallationKey(byte @Nullable [] bytes) {
        this.bytes = bytes;
    }

    /** 256 bits; empty where an operator has not set any. */
    public Optional<byte[]> bytes() {
        return Optional.ofNullable(bytes).map(key -> Arrays.copyOf(key, key.length));
    }

    /**
     * Tells keys apart without telling anything of them: 64 bits of the SHA-256 of a key that is random itself. Empty without
     * a key.
     */
    public Optional<String> fingerprint() {
        return bytes().map(InstallationKey::fingerprint);
    }

    private static String fingerprint(byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("ziping secret key".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(key), 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key there is, set or in the data directory: one that is missing is not made. */
    static InstallationKey present(@Nullable String base64, Path directory) {
        var file = directory.resolve(FILE);
        var configured = configured(base64);
        try {
            return configured.bytes().isPresent() || !Files.exists(file)
                    ? configured
                    : new InstallationKey(read(Files.readString(file), file.toString()));
        } catch (IOException broken) {
            throw DataDirectory.notWritable(file, broken);
        }
    }

    /** The key an operator has set, if any. */
    static InstallationKey configured(@Nullable String base64) {
        return base64 == null || base64.isBlank()
                ? new InstallationKey(null)
                : new InstallationKey(read(base64, PROPERTY));
    }

    /**
     * The key in the data directory, made at the first start, for its owner alone.
     *
     * @param needed whether something is sealed already, which a new key would not open
     * @throws StartupProblem when there is no key but one is needed
     */
    static InstallationKey inDirectory(Path directory, BooleanSupplier needed) {
        var file = directory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                if (needed.getAsBoolean()) {
                    throw missing(file);
                }
                var key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                // a temporary file is its owner's alone from the moment it exists, and its name becomes final only
                // whole
                var made = Files.createTempFile(directory, "secret-", "");
                Files.writeString(made, Base64.getEncoder().encodeToString(key) + "\n");
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return new InstallationKey(read(Files.readString(file), file.toString()));
        } catch (IOException broken) {
            throw DataDirectory.notWritable(file, broken);
        }
    }

    private static StartupProblem missing(Path file) {
        return new StartupProblem(
                "缺少 %s：有账号的动态口令或推送的签名密钥是用它加密的，没有它，正确的口令也会被说成不对。(The key that secrets are sealed under is missing.)"
                        .formatted(file),
                "请从备份放回原来的文件，或者用 ziping.secret-key 给出原来的密钥。确实找不回来的，用 openssl rand -base64 32 写一个新的进去，"
                        + "再由管理员逐个重置这些账号的动态口令，新建推送、删去原来的。");
    }

    private static byte[] read(String base64, String where) {
        try {
            var key = Base64.getDecoder().decode(base64.strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException invalid) {
            // said below: whatever it is, it is no key
        }
        throw new StartupProblem(
                "%s 不是密钥：应为32字节的Base64。(Not a key: 32 bytes in Base64 are expected.)".formatted(where),
                "请用 openssl rand -base64 32 生成一个。已有加密内容的，要用原来的密钥。");
    }
}
