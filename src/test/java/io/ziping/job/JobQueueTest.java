package io.ziping.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.VoidExecutionHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import io.ziping.support.IntegrationTest;
import io.ziping.support.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders belong to transactions, and jobs are run once, whatever happens to the instances. */
@IntegrationTest
@EnabledIf("io.ziping.support.TestServer#givesFreshDatabases")
class JobQueueTest {

    /** More than a busy machine needs, less than passes between two polls. */
    private static final int AT_ONCE = 3;

    private static final int PATIENCE = 30;

    private static HikariDataSource database;

    private static JdbcClient jdbc;

    private static TransactionTemplate transactions;

    private final BlockingQueue<String> ran = new LinkedBlockingQueue<>();
    private final List<JobLanes> instances = new ArrayList<>();

    @BeforeAll
    static void tables() throws Exception {
        var fresh = TestServer.freshDatabase();
        database = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(fresh.getJdbcUrl())
                .username(fresh.getUsername())
                .password(fresh.getPassword())
                .build();
        jdbc = JdbcClient.create(database);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        for (var tables :
                List.of("V202611291540__create_scheduled_tasks.sql", "V202612020001__queue_what_goes_outward.sql")) {
            jdbc.sql(new ClassPathResource("db/migration/" + tables).getContentAsString(StandardCharsets.UTF_8))
                    .update();
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @AfterEach
    void stop() {
        instances.forEach(JobLanes::stop);
        jdbc.sql("truncate scheduled_tasks, scheduled_long_tasks, scheduled_outward_tasks")
                .update();
    }

    @Test
    void beginsAtOnceWhatWasCommittedAndNeverWhatWasRolledBack() throws Exception {
        var queue = queue(noting(Lane.SHORT, "note"));
        queue.order("note", "first");
        assertThat(next()).isEqualTo("first");

        transactions.executeWithoutResult(status -> {
            queue.order("note", "undone");
            status.setRollbackOnly();
        });
        transactions.executeWithoutResult(status -> queue.order("note", "done"));

        assertThat(ran.poll(AT_ONCE, TimeUnit.SECONDS)).isEqualTo("done");
        expectRows("scheduled_tasks");
        assertThat(ran).isEmpty();
    }

    @Test
    void runsAJobOnceHoweverManyInstancesThereAre() throws Exception {
        var queue = queue(noting(Lane.SHORT, "note"), recurring());
        instance(noting(Lane.SHORT, "note"), recurring());
        var keys = IntStream.range(0, 20).mapToObj(String::valueOf).toList();

        queue.order("note", keys);

        var all = new ArrayList<String>();
        for (int i = 0; i < keys.size() + 1; i++) {
            all.add(next());
        }
        assertThat(all).contains("recurring").containsAll(keys);
        expectRows("scheduled_tasks", "each hour");
        assertThat(ran).isEmpty();
    }

    @Test
    void twoTransactionsThatOrderTheSameJobGetItOnce() {
        var queue = queue(new JobLanes(database, List.of(noting(Lane.SHORT, "note")), Clock.systemUTC(), true));
        var second = transactions.execute(first -> {
            queue.order("note", "same");
            var other = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
                queue.order("note", "same");
                queue.order("note", "other");
            }));
            expect(
                    () -> jdbc.sql("select count(*)::int from pg_locks where not granted")
                            .query(Integer.class)
                            .single(),
                    1);
            return other;
        });

        Objects.requireNonNull(second).join();

        expectRows("scheduled_tasks", "other", "same");
    }

    @Test
    void takesUpAJobWhoseInstanceDiedAndNoneThatIsBeingRun() throws Exception {
        for (var job : Map.of("died", "1 hour", "runs", "1 minute").entrySet()) {
            jdbc.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
                            + " last_heartbeat, version, priority) values ('note', :key, now(), true, 'gone',"
                            + " now() - cast(:silent as interval), 2, 50)")
                    .param("key", job.getKey())
                    .param("silent", job.getValue())
                    .update();
        }

        instance(noting(Lane.SHORT, "note"));

        assertThat(next()).isEqualTo("died");
        expectRows("scheduled_tasks", "runs");
        assertThat(ran).isEmpty();
    }

    @Test
    void tellsRunningJobsOfAStopAndWaitsForThem() throws Exception {
        var begun = new CountDownLatch(1);
        var queue =
                queue(new JobKind(Lane.LONG, Tasks.custom("long", Void.class).execute((job, context) -> {
                    begun.countDown();
                    ran.add("told " + untilTold(context));
                    return (run, operations) ->
                            operations.reschedule(run, Clock.systemUTC().instant());
                })));
        queue.order("long", "one");
        assertThat(begun.await(PATIENCE, TimeUnit.SECONDS)).isTrue();

        instances.forEach(JobLanes::stop);

        assertThat(ran).containsExactly("told true");
        assertThat(jdbc.sql("select picked from scheduled_long_tasks")
                        .query(Boolean.class)
                        .list())
                .as("back in the queue, for another instance or the next start")
                .containsExactly(false);
    }

    @Test
    void aLongJobHoldsUpTheNextOneAndNoShortOne() throws Exception {
        var end = new CountDownLatch(1);
        var queue = queue(noting(Lane.SHORT, "note"), kind(Lane.LONG, "long", (job, context) -> {
            ran.add(job.getId());
            await(end);
        }));
        queue.order("long", List.of("one", "two"));
        assertThat(next()).isIn("one", "two");

        queue.order("note", "short");

        assertThat(next()).isEqualTo("short");
        assertThat(jdbc.sql("select count(*) from scheduled_long_tasks where not picked")
                        .query(Long.class)
                        .single())
                .isOne();
        end.countDown();
        assertThat(next()).isIn("one", "two");
    }

    @Test
    void whatWaitsForServersOfOthersHoldsUpNothingElse() throws Exception {
        var end = new CountDownLatch(1);
        var queue = queue(noting(Lane.SHORT, "note"), kind(Lane.OUTWARD, "told", (job, context) -> {
            ran.add(job.getId());
            if (job.getId().startsWith("hung")) {
                await(end);
            }
        }));
        queue.order("told", List.of("hung one", "hung two", "hung three"));
        assertThat(List.of(next(), next(), next())).allMatch(key -> key.startsWith("hung"));

        queue.order("note", "short");
        assertThat(next()).isEqualTo("short");
        queue.order("told", "other");
        assertThat(next()).isEqualTo("other");
        end.countDown();
    }

    @Test
    void anInstanceWithoutBackgroundOrdersAndRunsLongJobsOnly() throws Exception {
        var kinds = List.of(noting(Lane.SHORT, "note"), noting(Lane.LONG, "long"));
        var queue = queue(start(new JobLanes(database, kinds, Clock.systemUTC(), false)));
        queue.order("note", "for others");
        queue.order("long", "own");

        assertThat(next()).isEqualTo("own");
        expectRows("scheduled_tasks", "for others");
    }

    @Test
    void refusesKindsThatNobodyDeclares() {
        var queue = queue(noting(Lane.SHORT, "note"));

        assertThatThrownBy(() -> queue.order("notes", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean untilTold(ExecutionContext context) {
        for (int i = 0; i < PATIENCE * 10 && !context.getSchedulerState().isShuttingDown(); i++) {
            await(new CountDownLatch(1), 100);
        }
        return context.getSchedulerState().isShuttingDown();
    }

    private static void await(CountDownLatch latch) {
        await(latch, TimeUnit.SECONDS.toMillis(PATIENCE));
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            var unused = latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private JobKind noting(Lane lane, String name) {
        return kind(lane, name, (job, context) -> ran.add(job.getId()));
    }

    private static JobKind kind(Lane lane, String name, VoidExecutionHandler<Void> work) {
        return new JobKind(lane, Tasks.oneTime(name).execute(work));
    }

    private JobKind recurring() {
        return JobKind.every(Duration.ofHours(1), Lane.SHORT, "each hour", () -> ran.add("recurring"));
    }

    private JobQueue queue(JobKind... kinds) {
        return queue(instance(kinds));
    }

    private static JobQueue queue(JobLanes lanes) {
        var beans = new StaticListableBeanFactory(Map.of("lanes", lanes));
        return new JobQueue(jdbc, Clock.systemUTC(), beans.getBeanProvider(JobLanes.class));
    }

    private JobLanes instance(JobKind... kinds) {
        return start(new JobLanes(database, List.of(kinds), Clock.systemUTC(), true));
    }

    private JobLanes start(JobLanes lanes) {
        instances.add(lanes);
        lanes.start();
        return lanes;
    }

    private @Nullable String next() throws InterruptedException {
        return ran.poll(PATIENCE, TimeUnit.SECONDS);
    }

    /** A job is removed after it has run. */
    private static void expectRows(String table, String... jobs) {
        expect(
                () -> jdbc.sql("select case task_instance when 'recurring' then task_name else task_instance end from "
                                + table + " order by 1")
                        .query(String.class)
                        .list(),
                List.of(jobs));
    }

    private static <T> void expect(Supplier<T> found, T expected) {
        for (int i = 0; i < PATIENCE * 20 && !expected.equals(found.get()); i++) {
            await(new CountDownLatch(1), 50);
        }
        assertThat(found.get()).isEqualTo(expected);
    }
}
