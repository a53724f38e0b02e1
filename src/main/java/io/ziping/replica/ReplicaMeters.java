package io.ziping.replica;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import lombok.RequiredArgsConstructor;

/** How far the replica lags, whether it is used, and how many reads it takes. */
@RequiredArgsConstructor
class ReplicaMeters implements MeterBinder {

    private static final int MILLIS_DIGITS = 3;

    private final Replica replica;

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "ziping.replica.lag",
                        () -> BigDecimal.valueOf(replica.lag().toMillis(), MILLIS_DIGITS))
                .description("How old what the replica has may be; about a second when it is level with the primary")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("ziping.replica.usable", () -> replica.isUsable() ? 1 : 0)
                .description("1 while it is asked, 0 while everything is read from the primary")
                .register(registry);
        FunctionCounter.builder("ziping.replica.reads", replica, Replica::reads)
                .description("Reads that were asked of the replica")
                .register(registry);
        FunctionCounter.builder("ziping.replica.asked.again", replica, Replica::readsAskedAgain)
                .description("Reads that were asked of the primary after the replica had failed to answer")
                .register(registry);
    }
}
