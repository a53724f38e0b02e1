package io.ziping.identity.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.web.util.UriComponentsBuilder;

/** 动态码: six digits of an authenticator app, another every 30 seconds (RFC 6238 as every app does it). */
public final class TimeCodes {

    private static final String ISSUER = "绩效自评";
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private TimeCodes() {}

    /** A new secret in Base32, as apps take it. */
    public static String newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    /** The time step a code belongs to: the present one, or one before or after, for clocks that differ. */
    public static OptionalLong step(String secret, String code, Instant now) {
        var given = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        var present = stepAt(now);
        return LongStream.of(present, present - 1, present + 1)
                .filter(step -> MessageDigest.isEqual(given, at(secret, step).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    /** The code of a moment. */
    public static String at(String secret, Instant moment) {
        return at(secret, stepAt(moment));
    }

    private static long stepAt(Instant moment) {
        return moment.getEpochSecond() / CODES.getTimeStep().toSeconds();
    }

    private static String at(String secret, long step) {
        try {
            var key = new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm());
            var moment = Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds());
            return CODES.generateOneTimePasswordString(key, moment);
        } catch (InvalidKeyException broken) {
            throw new IllegalStateException("a secret that is no key", broken);
        }
    }

    /** The address an app reads from the picture. */
    public static String address(String secret, String username) {
        return UriComponentsBuilder.newInstance()
                .scheme("otpauth")
                .host("totp")
                .path("/{issuer}:{username}")
                .queryParam("secret", secret)
                .queryParam("issuer", "{issuer}")
                .encode()
                .buildAndExpand(Map.of("issuer", ISSUER, "username", username))
                .toUriString();
    }
}
