package io.ziping.sheet;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key of check codes: made at random when the first is printed, one for all instances on a database. */
@Component
@RequiredArgsConstructor
class PrintKey {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile byte @Nullable [] known;

    byte[] bytes() {
        var key = known;
        if (key == null) {
            key = stored();
            known = key;
        }
        return key;
    }

    private byte[] stored() {
        return read().orElseGet(() -> {
            var made = new byte[BYTES];
            new SecureRandom().nextBytes(made);
            jdbc.sql("insert into print_key (key, created_at) values (:key, :now) on conflict do nothing")
                    .param("key", made)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            return read().orElseThrow();
        });
    }

    private Optional<byte[]> read() {
        return jdbc.sql("select key from print_key").query(byte[].class).optional();
    }
}
