package io.ziping.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A clock of the application that tests can put forward and back; tests put it right again when they end. Where the system
 * property {@code test.time} says a time, it stands still at it, for pictures.
 */
public final class MovableClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock real = Clock.system(ZONE);
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant still;

    /** Brings the clock into an application. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        @Primary
        MovableClock movableClock() {
            var clock = new MovableClock();
            var time = System.getProperty("test.time");
            clock.still =
                    time == null ? null : LocalDateTime.parse(time).atZone(ZONE).toInstant();
            return clock;
        }
    }

    /** It is this time in Shanghai now, such as {@code 2026-01-31T23:59:59}. */
    public void set(String time) {
        ahead = Duration.between(real.instant(), LocalDateTime.parse(time).atZone(ZONE));
    }

    /** Time goes by. */
    public void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    /** It is what it is. */
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        var at = still;
        return at == null ? real.instant().plus(ahead) : at;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one zone is enough");
    }
}
