package io.ziping.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests what passes through: bytes, rows of a table as COPY writes them, SHA-256. */
final class Digests extends FilterOutputStream {

    private final MessageDigest digest;
    private long bytes;
    private long rows;

    Digests(OutputStream out) {
        super(out);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        digest.update(buffer, offset, length);
        bytes += length;
        // a line break within a text is written as \n, in two signs
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == '\n') {
                rows++;
            }
        }
        out.write(buffer, offset, length);
    }

    long bytes() {
        return bytes;
    }

    long rows() {
        return rows;
    }

    /** Of all that has passed; once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
