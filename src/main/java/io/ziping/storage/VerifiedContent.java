package io.ziping.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A content as it is read, held to what it was when it was kept: its last bytes are not given out before all of it has been found to
 * be that. Who stops before the end has read what nobody vouches for.
 */
public final class VerifiedContent extends FilterInputStream {

    private final String sha256;
    private final long size;
    private final MessageDigest digest = FileDigests.sha256();
    private long read;

    /**
     * @param sha256 what it was
     * @param size how many bytes
     */
    public VerifiedContent(InputStream in, String sha256, long size) {
        super(in);
        this.sha256 = sha256;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int some = in.read(buffer, offset, length);
        if (some < 0) {
            requireWhole();
            return some;
        }
        if (some == 0) {
            return 0;
        }
        read += some;
        digest.update(buffer, offset, some);
        if (read >= size) {
            requireEnd();
        }
        return some;
    }

    private void requireWhole() throws IOException {
        if (read < size) {
            throw broken("ends after %d of %d bytes".formatted(read, size));
        }
    }

    /** Once all of it is here, and not again for those that ask behind the end. */
    private void requireEnd() throws IOException {
        if (read > size || in.read() >= 0) {
            throw broken("is longer than its %d bytes".formatted(size));
        }
        var found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(sha256)) {
            throw broken("has the digest " + found);
        }
    }

    private IOException broken(String how) {
        return new IOException("the content %s is not what was kept: it %s".formatted(sha256, how));
    }

    /** Skipped bytes are read too: what is given out after them is verified with them. */
    @Override
    public long skip(long wanted) throws IOException {
        var buffer = new byte[(int) Math.min(8192, Math.max(1, wanted))];
        long left = wanted;
        while (left > 0) {
            int some = read(buffer, 0, (int) Math.min(buffer.length, left));
            if (some < 0) {
                break;
            }
            left -= some;
        }
        return wanted - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
