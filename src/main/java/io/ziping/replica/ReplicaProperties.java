package io.ziping.replica;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the replica is.
 *
 * @param url its JDBC address, of one server; without one everything is read from the primary
 * @param username its account; when unset, that of the primary
 * @param password of this account; when unset, that of the primary
 * @param maxLag how old an answer may be; an older replica is left alone. At most half of the minute after which a list of forms in
 *     doubt counts as complete
 * @param connections the most that are open at once
 */
@Validated
@ConfigurationProperties("ziping.replica")
record ReplicaProperties(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,

        @DefaultValue("10s") @DurationMin(seconds = 2, message = LAG) @DurationMax(seconds = 30, message = LAG)
        Duration maxLag,

        @DefaultValue("10") @Min(1) @Max(100) int connections) {

    private static final String LAG = "副本最多可以落后 2 秒到 30 秒 (ziping.replica.max-lag is from 2 s to 30 s)";

    @Override
    public String toString() {
        return "ReplicaProperties[maxLag=%s, connections=%d]".formatted(maxLag, connections);
    }
}
