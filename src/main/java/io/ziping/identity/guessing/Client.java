package io.ziping.identity.guessing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Who asks, as far as a request tells: its address, and the browser by a cookie that a login leaves there. */
public final class Client {

    static final Duration REMEMBERED = Duration.ofDays(180);

    private static final String COOKIE = "ziping-device";
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");
    private static final int TOKEN_BYTES = 16;
    private static final int NETWORK_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Client() {}

    /** The address, of IPv6 the network: one subscriber has all addresses of it. */
    public static String address(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address);
            return bytes instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes.getAddress(), NETWORK_BYTES))
                    : bytes.getHostAddress();
        } catch (UnknownHostException unknownHost) {
            return address;
        }
    }

    /** The browser as it is stored: nobody can make its cookie of that. */
    public static Optional<String> device(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(request));
        return cookie == null || !TOKEN.matcher(cookie.getValue()).matches()
                ? Optional.empty()
                : Optional.of(hash(cookie.getValue()));
    }

    /** The browser, which gets its cookie now if it has none. */
    static String device(HttpServletRequest request, HttpServletResponse response) {
        return device(request).orElseGet(() -> {
            var bytes = new byte[TOKEN_BYTES];
            RANDOM.nextBytes(bytes);
            var token = HexFormat.of().formatHex(bytes);
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(name(request), token)
                            .path(request.getContextPath() + "/")
                            .maxAge(REMEMBERED)
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .build()
                            .toString());
            return hash(token);
        });
    }

    private static String name(HttpServletRequest request) {
        if (!request.isSecure()) {
            return COOKIE;
        }
        return (request.getContextPath().isEmpty() ? "__Host-" : "__Secure-") + COOKIE;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
