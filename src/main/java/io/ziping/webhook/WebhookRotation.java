package io.ziping.webhook;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Duty;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exchanges the secret of a webhook, for administrators of security. The one before signs too, for a day, so that the receiver can
 * change over whenever it likes; whoever must not have it any longer ends it at once.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class WebhookRotation {

    /** How long the secret before signs too. */
    public static final Duration BOTH = Duration.ofHours(24);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final WebhookStore store;
    private final WebhookSecrets secrets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Makes a new secret. A third one, within the day, ends the first at once.
     *
     * @param seen the number of the secret that whoever asks has seen: pressed twice, it is exchanged once
     * @return the new one, to be shown this once; empty when there is no such webhook
     * @throws WebhookProblem when it has been exchanged meanwhile, or there is no key to keep secrets under
     */
    public Optional<Webhooks.Issued> rotate(long id, long seen, Viewer by) {
        by.require(Duty.SECURITY);
        if (store.get(id).isEmpty()) {
            return Optional.empty();
        }
        if (!secrets.possible()) {
            throw new WebhookProblem("", "没有加密用的密钥，换不了。请维护服务器的人设置 ziping.secret-key");
        }
        var secret = WebhookSecrets.make();
        var until = clock.instant().plus(BOTH);
        if (!store.exchangeSecret(id, seen, secrets.seal(id, secret), until)) {
            throw WebhookProblem.exchangedMeanwhile();
        }
        var facts = store.get(id).orElseThrow();
        events.publishEvent(new AdministrativeAct(
                by,
                "更换推送密钥",
                facts.name(),
                "原来的用到" + TIME.withZone(clock.getZone()).format(until)));
        return Optional.of(new Webhooks.Issued(facts, secret));
    }

    /** The secret before signs nothing more. Whether there was one; a second time changes nothing. */
    public boolean endFormer(long id, Viewer by) {
        by.require(Duty.SECURITY);
        var ended = store.forgetFormerSecret(id, clock.instant());
        if (ended) {
            store.get(id)
                    .ifPresent(facts -> events.publishEvent(new AdministrativeAct(by, "停用推送旧密钥", facts.name(), "")));
        }
        return ended;
    }
}
