package io.ziping.webhook;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.ziping.evaluation.changes.ChangeNumbers;
import io.ziping.job.JobKind;
import io.ziping.job.JobQueue;
import io.ziping.job.Lane;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Sends what was written down, one job for a webhook, which no two instances run at once: a receiver is asked for one thing
 * after the other, and one that hangs takes one thread for ten seconds and is then left alone for a while. What is answered with
 * anything but 2xx is sent again after the waits below and then given up. Something goes out twice when its answer was lost.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class WebhookSending {

    static final String JOB = "webhook";

    /** Between the attempts for one event: ten attempts within 76 hours. */
    static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** An order given while the job of its webhook comes to an end is found by then. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private static final Duration BETWEEN_TIDYINGS = Duration.ofHours(1);

    /** So many a run, then it is the next webhook's turn. */
    private static final int MOST = 50;

    /** After so many refusals in a row the receiver is left alone for a while, as if it had not answered. */
    private static final int MOST_REFUSED = 5;

    private static final int GONE = 410;

    private final DeliveryStore deliveries;
    private final WebhookStore webhooks;
    private final ReceiverHealth health;
    private final ReceiverClient client;
    private final WebhookSecrets secrets;
    private final ChangeNumbers numbers;
    private final JobQueue jobs;
    private final Clock clock;

    private enum Outcome {
        DELIVERED,
        REFUSED,
        SILENT
    }

    @Bean
    static JobKind webhookJobs(WebhookSending sending) {
        return new JobKind(
                Lane.OUTWARD,
                Tasks.custom(JOB, Void.class)
                        .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofMinutes(1), 2))
                        .execute((job, context) -> sending.run(
                                Long.parseLong(job.getId()),
                                () -> context.getSchedulerState().isShuttingDown())));
    }

    @Bean
    static JobKind webhookLooks(WebhookSending sending) {
        return JobKind.every(BETWEEN_LOOKS, Lane.SHORT, "webhooks-due", sending::orderDue);
    }

    @Bean
    static JobKind webhookTidying(WebhookSending sending) {
        return JobKind.every(BETWEEN_TIDYINGS, Lane.SHORT, "webhooks-tidying", sending::tidy);
    }

    /** Orders what is due: attempts that have waited for their time. */
    void orderDue() {
        jobs.order(JOB, deliveries.webhooksDue(clock.instant()));
    }

    /** Gives up what nobody will want any more, and removes what is over for long, secrets too. */
    void tidy() {
        var now = clock.instant();
        webhooks.forgetFormerSecrets(now);
        deliveries.giveUpExpired(now);
        while (deliveries.removeOld(now)) {
            log.debug("old deliveries were removed, and there may be more");
        }
    }

    /** A job that has nothing to do any more ends; the next order or look makes another. */
    private CompletionHandler<Void> run(long webhookId, BooleanSupplier stopping) {
        int refused = 0;
        for (int sent = 0; sent < MOST && !stopping.getAsBoolean(); sent++) {
            var due = deliveries.due(webhookId, clock.instant());
            if (due.isEmpty()) {
                return new CompletionHandler.OnCompleteRemove<>();
            }
            var outcome = send(webhookId, due.get(), refused + 1 >= MOST_REFUSED);
            refused = outcome == Outcome.DELIVERED ? 0 : refused + 1;
            if (outcome == Outcome.SILENT) {
                return new CompletionHandler.OnCompleteRemove<>();
            }
        }
        return (run, operations) -> operations.reschedule(run, clock.instant());
    }

    private Outcome send(long webhookId, DeliveryStore.Due due, boolean lastRefusal) {
        // whoever is told and asks at once what has changed finds it
        numbers.give();
        @Nullable Integer status = null;
        String words;
        boolean silent;
        try {
            status = post(webhookId, due);
            if (status / 100 == 2) {
                deliveries.noteDelivered(due.id(), status, clock.instant());
                health.noteDelivered(webhookId);
                return Outcome.DELIVERED;
            }
            words = status / 100 == 3 ? "对方回答 %d，不跟着转到别处".formatted(status) : "对方回答 %d".formatted(status);
            silent = false;
        } catch (DeliveryFailure failure) {
            words = failure.words();
            silent = failure.isSilent();
        }
        return noteFailure(webhookId, due, new Failed(status, words, silent || lastRefusal));
    }

    /** @param hold whether nothing else is sent there for a while */
    private record Failed(@Nullable Integer status, String words, boolean hold) {}

    private Outcome noteFailure(long webhookId, DeliveryStore.Due due, Failed failed) {
        var now = clock.instant();
        deliveries.noteFailure(due.id(), failed.status(), failed.words(), next(due.attempts(), now), now);
        log.info("event {} was not delivered to webhook {}: {}", due.eventId(), webhookId, failed.words());
        if (Objects.equals(failed.status(), GONE)) {
            health.noteGone(webhookId, now);
            return Outcome.SILENT;
        }
        health.noteFailure(webhookId, failed.status() != null, failed.hold(), now);
        return failed.hold() ? Outcome.SILENT : Outcome.REFUSED;
    }

    /** When it is tried again behind so many attempts before this one; {@code null} when that was the last. */
    static @Nullable Instant next(int attempts, Instant now) {
        return attempts < WAITS.size() ? now.plus(WAITS.get(attempts)) : null;
    }

    private int post(long webhookId, DeliveryStore.Due due) throws DeliveryFailure {
        var secret = secrets.open(webhookId, due.secret())
                .orElseThrow(() -> DeliveryFailure.lasting("签名的密钥打不开，ziping.secret-key 不是原来的；请换一个密钥"));
        // while a secret is exchanged the receiver may know either
        var signing = Stream.concat(Stream.of(secret), secrets.open(webhookId, due.formerSecret()).stream());
        var uri = Optional.ofNullable(Receivers.parse(due.url())).orElseThrow(() -> DeliveryFailure.lasting("不是完整的地址"));
        var timestamp = clock.instant().getEpochSecond();
        return client.post(
                uri,
                Map.of(
                        "webhook-id", due.eventId(),
                        "webhook-timestamp", String.valueOf(timestamp),
                        "webhook-signature",
                                signing.map(one -> WebhookSecrets.signature(one, due.eventId(), timestamp, due.body()))
                                        .collect(Collectors.joining(" "))),
                due.body().getBytes(StandardCharsets.UTF_8));
    }
}
