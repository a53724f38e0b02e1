package io.ziping.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.campaign.Season;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.changes.ChangeNumbers;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.token.ServiceTokens;
import io.ziping.identity.token.TokenDetails;
import io.ziping.identity.token.TokenScope;
import io.ziping.job.DueJobs;
import io.ziping.support.OwnYears;
import io.ziping.support.WholeApplication;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Another program keeps a copy of a year through a thousand changes, while a part of what it is told is refused or lost and it is
 * itself stopped and started again. In the end the copy is what a full read gives, and nothing that happened went past it. The whole
 * application over HTTP, 25 seconds.
 */
@WholeApplication
@OwnYears(2079)
class MirrorTest {

    private static final int YEAR = 2079;
    private static final int FORMS = 40;
    private static final int CHANGES = 1_000;
    private static final long SEED = 20261201;

    @Autowired
    ApplicationContext context;

    @Autowired
    ServiceTokens tokens;

    @Autowired
    Webhooks webhooks;

    @Autowired
    WebhookSending sending;

    @Autowired
    ChangeNumbers numbers;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @TempDir
    Path directory;

    private final AtomicBoolean over = new AtomicBoolean();
    private final Random chance = new Random(SEED + 1);
    private final AtomicIntegerArray fates = new AtomicIntegerArray(3);

    @AfterEach
    void tellNobody() {
        jdbc.sql("delete from webhook").update();
        jdbc.sql("delete from scheduled_outward_tasks").update();
        new Season(context).clock.reset();
    }

    private String token(Season season, TokenScope scope, @Nullable Long body, boolean writes) {
        var details = new TokenDetails(
                "镜像" + scope + writes,
                scope,
                scope == TokenScope.DEPARTMENT ? body : null,
                scope == TokenScope.UNIT ? body : null,
                writes,
                null);
        return tokens.create(details, season.admin).token();
    }

    private static WebhookDetails at(int receiver) {
        return new WebhookDetails(
                "镜像",
                "http://127.0.0.1:" + receiver + "/",
                List.of(WebhookEvent.values()),
                WebhookReach.ALL,
                null,
                null);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Test
    void staysEqualThroughAThousandChanges() throws Exception {
        var season = new Season(context);
        var base = URI.create("http://127.0.0.1:" + port);
        long unit = season.unit(Season.DEPARTMENT, Season.UNIT);
        long department = number("select department_id from implementing_unit where id = " + unit);
        var reader = token(season, TokenScope.ALL, null, false);
        var template = new ApiCaller(base, reader)
                .get(documents.create(
                        FormFixtures.ofYear(YEAR, "镜像的样张", Season.DEPARTMENT, Season.UNIT), season.admin));
        var people = new Changes(
                new ApiCaller(base, token(season, TokenScope.UNIT, unit, true)),
                new ApiCaller(base, token(season, TokenScope.DEPARTMENT, department, true)),
                new ApiCaller(base, token(season, TokenScope.ALL, null, true)),
                template,
                new Random(SEED));

        var secret = webhooks.create(at(9), season.admin);
        var settings = new Mirror.Settings(base, reader, secret.secret(), YEAR, 0, directory, this::fate);
        var first = new Mirror(settings);
        webhooks.change(secret.facts().id(), secret.facts().version(), at(first.port()), season.admin);

        var background = CompletableFuture.runAsync(this::workInTheBackground);
        for (int i = 0; i < FORMS; i++) {
            people.begin();
        }
        people.change(CHANGES / 2);
        first.close();
        assertThat(Files.readString(directory.resolve("cursor"))).startsWith("c");
        people.change(20);
        var again = new Mirror.Settings(
                base, reader, secret.secret(), YEAR, first.port(), settings.store(), settings.fate());
        try (var second = new Mirror(again)) {
            season.clock.advance(Duration.ofMinutes(2));
            people.change(CHANGES - people.made());
            over.set(true);
            background.join();
            season.clock.advance(Duration.ofMinutes(40));
            work();
            second.look();

            assertThat(people.made()).isEqualTo(CHANGES);
            var read = everything(new ApiCaller(base, reader));
            assertThat(read).hasSizeGreaterThan(FORMS / 2);
            assertThat(second.documents()).isEqualTo(read);
            assertThat(first.invalid() + second.invalid()).isZero();
            assertThat(List.of(first.woken(), second.woken())).as("by hints").allMatch(often -> often > 10);
            assertThat(List.of(fates.get(1), fates.get(2))).as("refused, lost").allMatch(often -> often > 10);
            var seen = new HashSet<>(first.seen());
            seen.addAll(second.seen());
            assertThat(seen).as("every form as it was in the end").containsAll(people.lasting());
            var told = new HashSet<>(first.told());
            told.addAll(second.told());
            var events = webhooksTold();
            assertThat(told).as("every move that was made").containsAll(events);
            assertThat(events).hasSizeGreaterThan(CHANGES / 3);
            assertThat(number("select count(*) from webhook_delivery where delivered_at is null"))
                    .isZero();
        }
    }

    private Set<String> webhooksTold() {
        return Set.copyOf(jdbc.sql("select event_id from webhook_delivery")
                .query(String.class)
                .list());
    }

    private static Map<Long, JsonNode> everything(ApiCaller reader) throws Exception {
        var forms = new TreeMap<Long, JsonNode>();
        for (int page = 0; ; page++) {
            var items = reader.list("year=" + YEAR + "&size=100&page=" + page);
            if (items.isEmpty()) {
                return forms;
            }
            for (var item : items) {
                long id = item.get("id").asLong();
                forms.put(id, reader.get(id));
            }
        }
    }

    /** Of ten hints one is refused and one lost, as long as something happens. */
    private int fate() {
        int drawn = over.get() ? 0 : chance.nextInt(10);
        fates.incrementAndGet(drawn < 8 ? 0 : drawn - 7);
        return drawn < 8 ? 0 : drawn - 7;
    }

    /** What lanes do where background work is on. */
    private void workInTheBackground() {
        while (!over.get()) {
            work();
            try {
                Thread.sleep(100);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void work() {
        numbers.give();
        sending.orderDue();
        new DueJobs(context, WebhookSending.JOB).run();
    }
}
