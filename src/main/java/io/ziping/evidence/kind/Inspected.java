package io.ziping.evidence.kind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that was looked at.
 *
 * @param name as it is kept
 * @param sha256 of its content, 64 digits in hexadecimal
 * @param size in bytes
 */
public record Inspected(FileKind kind, String name, String sha256, long size) {

    private static final int BUFFER = 64 * 1024;

    /**
     * Looks at a file.
     *
     * @param given what it was called
     * @throws FileProblem when it is not taken
     * @throws IOException when it cannot be read
     */
    public static Inspected of(Path file, String given) throws IOException {
        var kind = FileKinds.of(file);
        return new Inspected(kind, FileNames.of(given, kind), digest(file), Files.size(file));
    }

    /** The SHA-256 of a file, in hexadecimal. */
    public static String digest(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return HexFormat.of().formatHex(digest(in));
        }
    }

    private static byte[] digest(InputStream in) throws IOException {
        var digest = newDigest();
        var buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return digest.digest();
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
