package io.ziping.job;

import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The jobs of one kind in an application under test, run when a test wants it and not when the queue does. */
public final class DueJobs {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataSource database;
    private final JobKind kind;
    private final Clock clock;
    private final JdbcClient jdbc;

    public DueJobs(ApplicationContext context, String kind) {
        this.database = context.getBean(DataSource.class);
        this.kind = context.getBeanProvider(JobKind.class).stream()
                .filter(each -> each.task().getName().equals(kind))
                .findFirst()
                .orElseThrow();
        this.clock = context.getBean(Clock.class);
        this.jdbc = JdbcClient.create(database);
    }

    /** Runs what is due by the application's clock, one after the other. */
    public void run() {
        while (due() > 0) {
            scheduler().runAnyDueExecutions();
        }
    }

    /** Runs what is due on several instances at once. */
    public void runOn(int instances) throws InterruptedException {
        var lanes = Stream.generate(() -> new JobLanes(database, List.of(kind), clock, true))
                .limit(instances)
                .toList();
        lanes.forEach(JobLanes::start);
        try {
            for (long end = System.nanoTime() + PATIENCE.toNanos(); due() > 0 && System.nanoTime() < end; ) {
                Thread.sleep(50);
            }
        } finally {
            lanes.forEach(JobLanes::stop);
        }
    }

    /** Leaves a job behind as an instance does that was killed while it ran. */
    public void abandon(String key, int failuresBefore) {
        jdbc.sql("insert into " + kind.lane().table() + " (task_name, task_instance, execution_time, picked, picked_by,"
                        + " last_heartbeat, consecutive_failures, version, priority)"
                        + " values (:kind, :key, :then, true, 'gone', :then, :failures, 2, 50)")
                .param("kind", kind.task().getName())
                .param("key", key)
                .param("then", Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
                .param("failures", failuresBefore)
                .update();
    }

    /** Looks for jobs whose instance died, as every instance does once a minute. */
    public void findAbandoned() {
        scheduler().runDeadExecutionDetection();
    }

    private int due() {
        return jdbc.sql("select count(*) from " + kind.lane().table()
                        + " where task_name = :kind and execution_time <= :now")
                .param("kind", kind.task().getName())
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    private ManualScheduler scheduler() {
        var now = new SettableClock();
        now.set(clock.instant());
        var builder = TestHelper.createManualScheduler(database, kind.task())
                .clock(now)
                .tableName(kind.lane().table())
                .pollingStrategy(PollingStrategyConfig.DEFAULT_SELECT_FOR_UPDATE);
        builder.enablePriority();
        return builder.build();
    }
}
