package io.ziping.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many jobs are due and wait for a thread, and how long the first of them has; read when somebody asks. */
@Component
@RequiredArgsConstructor
class JobMeters implements MeterBinder {

    private static final String DUE = " where execution_time <= now() and not picked";

    private final JdbcClient jdbc;

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var lane : Lane.values()) {
            Gauge.builder("ziping.jobs.due", () -> number("select count(*) from " + lane.table() + DUE))
                    .description("Jobs that are due and that no instance has taken yet")
                    .tag("lane", lane.name().toLowerCase(Locale.ROOT))
                    .register(registry);
            Gauge.builder(
                            "ziping.jobs.lag",
                            () -> number("select coalesce(extract(epoch from now() - min(execution_time)), 0) from "
                                    + lane.table() + DUE))
                    .description("For how long the first of them has been due")
                    .baseUnit("seconds")
                    .tag("lane", lane.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    private BigDecimal number(String sql) {
        return jdbc.sql(sql).query(BigDecimal.class).single();
    }
}
