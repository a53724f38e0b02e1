package io.ziping.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of what files hold. */
public final class FileDigests {

    private FileDigests() {}

    static MessageDigest sha256() {
        return digest("SHA-256");
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** What names go by, in 64 small hexadecimal digits. */
    public static String sha256(Path file) throws IOException {
        var digest = sha256();
        copy(file, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Copies a file, and makes sure on the way that it holds what it is named by. */
    static void copy(StoredName name, Path file, OutputStream out) throws IOException {
        var digest = sha256();
        copy(file, new DigestOutputStream(out, digest));
        require(name, digest);
    }

    /** The MD5 that servers hold a body to; makes sure on the way that the file holds what it is named by. */
    static byte[] md5(StoredName name, Path file) throws IOException {
        var sent = digest("MD5");
        copy(name, file, new DigestOutputStream(OutputStream.nullOutputStream(), sent));
        return sent.digest();
    }

    /** The MD5 that servers hold a part to. */
    static byte[] md5(InputStream part) throws IOException {
        var digest = digest("MD5");
        part.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return digest.digest();
    }

    private static void copy(Path file, OutputStream out) throws IOException {
        Files.copy(file, out);
    }

    private static void require(StoredName name, MessageDigest digest) throws IOException {
        var found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(name.sha256())) {
            throw new IOException("the file for %s has the digest %s".formatted(name.path(), found));
        }
    }
}
