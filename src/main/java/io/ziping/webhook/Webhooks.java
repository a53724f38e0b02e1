package io.ziping.webhook;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Duty;
import io.ziping.identity.Viewer;
import io.ziping.job.JobQueue;
import io.ziping.text.NormalForm;
import io.ziping.text.PlainText;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 推送: makes, changes, pauses and deletes webhooks, for administrators of security. */
@Service
@RequiredArgsConstructor
@Transactional
public class Webhooks {

    /** How many deliveries a page shows. */
    public static final int SHOWN = 100;

    private final WebhookStore store;
    private final WebhookPresence presence;
    private final DeliveryStore deliveries;
    private final WebhookChecks checks;
    private final WebhookSecrets secrets;
    private final EventWriter writer;
    private final JobQueue jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * A new webhook.
     *
     * @param secret to be shown this once
     */
    public record Issued(Webhook facts, String secret) {}

    /** All of them, by name. */
    @Transactional(readOnly = true)
    public List<Webhook> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<Webhook> get(long id) {
        return store.get(id);
    }

    /** What a webhook has told last, the latest first. */
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(long id) {
        return deliveries.latest(id, SHOWN);
    }

    /**
     * Checks a new webhook without making it.
     *
     * @throws WebhookProblem with all that cannot be
     */
    @Transactional(readOnly = true)
    public void checkNew(WebhookDetails details, Viewer by) {
        by.require(Duty.SECURITY);
        checks.check(details, null);
    }

    /**
     * Makes a webhook.
     *
     * @throws WebhookProblem with all that cannot be
     */
    public Issued create(WebhookDetails typed, Viewer by) {
        checkNew(typed, by);
        var details = named(typed);
        try {
            presence.appear();
            var id = store.add(details, NormalForm.of(details.name()), by.accountId(), clock.instant());
            var secret = WebhookSecrets.make();
            store.setSecret(id, secrets.seal(id, secret));
            var facts = store.get(id).orElseThrow();
            events.publishEvent(new AdministrativeAct(by, "新建推送", facts.name(), describe(facts)));
            return new Issued(facts, secret);
        } catch (DuplicateKeyException madeMeanwhile) {
            throw new WebhookProblem("name", WebhookChecks.TAKEN);
        }
    }

    /**
     * Checks what a webhook is to be without changing it.
     *
     * @throws WebhookProblem with all that cannot be
     */
    @Transactional(readOnly = true)
    public void checkChange(long id, WebhookDetails details, Viewer by) {
        by.require(Duty.SECURITY);
        checks.check(details, id);
    }

    /**
     * Changes a webhook; its secret stays. What waits goes to the new address, at once, unless it is not to be told any more.
     *
     * @param version the one that was read
     * @throws WebhookProblem with all that cannot be, or when somebody else has changed it meanwhile
     */
    public void change(long id, long version, WebhookDetails typed, Viewer by) {
        checkChange(id, typed, by);
        var details = named(typed);
        var before = store.get(id);
        if (before.isEmpty()) {
            return;
        }
        try {
            if (!store.change(id, version, details, NormalForm.of(details.name()))) {
                throw WebhookProblem.changedMeanwhile();
            }
        } catch (DuplicateKeyException madeMeanwhile) {
            throw new WebhookProblem("name", WebhookChecks.TAKEN);
        }
        var after = store.get(id).orElseThrow();
        deliveries.giveUpUnwanted(id, !after.reachesAs(before.get()), clock.instant());
        tellChange(by, before.get(), after);
        order(id);
    }

    /** Tells nothing more until it is resumed; what happens meanwhile is not told later. A second time changes nothing. */
    public void pause(long id, Viewer by) {
        by.require(Duty.SECURITY);
        if (store.pause(id, "", clock.instant())) {
            tell(by, "暂停推送", id);
        }
    }

    /** Goes on, with what still waits first. A second time changes nothing. */
    public void resume(long id, Viewer by) {
        by.require(Duty.SECURITY);
        if (store.resume(id)) {
            tell(by, "恢复推送", id);
            order(id);
        }
    }

    /** Deletes a webhook and what it has told or was to tell. */
    public void remove(long id, Viewer by) {
        by.require(Duty.SECURITY);
        var facts = store.get(id);
        if (store.remove(id)) {
            events.publishEvent(new AdministrativeAct(
                    by,
                    "删除推送",
                    facts.orElseThrow().name(),
                    Receivers.named(facts.orElseThrow().url())));
        }
    }

    /** Sends an event that only shows that events arrive. */
    public void test(long id, Viewer by) {
        by.require(Duty.SECURITY);
        store.tryNow(id);
        writer.test(id, clock.instant());
    }

    /** Sends something once more, as if it were new; whether there is such a one. */
    public boolean sendAgain(long id, long deliveryId, Viewer by) {
        by.require(Duty.SECURITY);
        store.tryNow(id);
        var found = deliveries.sendAgain(id, deliveryId, clock.instant());
        order(id);
        return found;
    }

    /** What tells of a unit that is merged tells of the other one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unitMerged(long from, long into) {
        store.follow("unit_id", from, into);
    }

    /** What tells of a department that is merged tells of the other one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void departmentMerged(long from, long into) {
        store.follow("department_id", from, into);
    }

    private void order(long id) {
        jobs.order(WebhookSending.JOB, String.valueOf(id));
    }

    private void tell(Viewer by, String what, long id) {
        store.get(id).ifPresent(facts -> events.publishEvent(new AdministrativeAct(by, what, facts.name(), "")));
    }

    /** A query that is another one is told of without saying which. */
    private void tellChange(Viewer by, Webhook before, Webhook after) {
        var sameNames = named(before).equals(named(after));
        if (sameNames && before.url().equals(after.url())) {
            return;
        }
        var words = "原为" + named(before) + "；现为" + named(after) + (sameNames ? "（?后面的不同）" : "");
        events.publishEvent(new AdministrativeAct(by, "修改推送", after.name(), words));
    }

    private static WebhookDetails named(WebhookDetails typed) {
        return new WebhookDetails(
                PlainText.name(typed.name()),
                typed.url().strip(),
                typed.events(),
                typed.reach(),
                typed.departmentId(),
                typed.unitId());
    }

    private static String named(Webhook facts) {
        return "“" + facts.name() + "”，" + describe(facts);
    }

    private static String describe(Webhook facts) {
        return String.join("，", List.of(Receivers.named(facts.url()), facts.reachWords(), facts.eventWords()));
    }
}
