package io.ziping.evaluation.api;

import io.ziping.ui.DecodedPath;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request and the name it gives itself, {@code Idempotency-Key}.
 *
 * @param key 1 to 255 visible ASCII characters; {@code null} for a request that may be carried out again
 * @param digest SHA-256 of method, path and body, in hexadecimal; tells it from other requests with the same key
 */
public record KeyedRequest(@Nullable String key, String digest) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    /**
     * A request with a body.
     *
     * @throws InvalidKeyException when its key is none
     */
    public static KeyedRequest of(HttpServletRequest request, byte[] body) {
        var key = request.getHeader(HEADER);
        if (key != null && !KEY.matcher(key).matches()) {
            throw new InvalidKeyException();
        }
        return new KeyedRequest(key, digest(request.getMethod() + " " + DecodedPath.of(request), body));
    }

    /** A request without a body. */
    static KeyedRequest of(HttpServletRequest request) {
        return of(request, new byte[0]);
    }

    private static String digest(String operation, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A key that is none. */
    static final class InvalidKeyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InvalidKeyException() {
            super(HEADER + " is not 1 to 255 visible ASCII characters");
        }
    }
}
