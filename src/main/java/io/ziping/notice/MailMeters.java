package io.ziping.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many mails wait, and how many were given up in the last day; read when somebody asks. */
@Component
@RequiredArgsConstructor
class MailMeters implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ziping.mails.waiting", this::waiting)
                .description("Mails that are written and not sent yet")
                .register(registry);
        Gauge.builder("ziping.mails.given.up", this::givenUp)
                .description("Mails of the last day that the server did not take")
                .register(registry);
    }

    private long waiting() {
        return jdbc.sql("select count(*) from outgoing_mail where sent_at is null and given_up_at is null")
                .query(Long.class)
                .single();
    }

    private long givenUp() {
        return jdbc.sql("select count(*) from outgoing_mail where given_up_at > :since")
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .query(Long.class)
                .single();
    }
}
