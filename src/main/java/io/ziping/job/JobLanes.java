package io.ziping.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs jobs on this instance, from when it answers requests until it stops. Running jobs are told of the stop and have a few
 * seconds to come to an end or go back into the queue. Those of an instance that died are begun anew by another, or by
 * itself after its next start, when its signs of life have failed to come for three minutes.
 */
@Component
class JobLanes implements SmartLifecycle {

    /** After how long an instance finds what another one has ordered; its own orders wake it. */
    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(5);

    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(30);
    private static final int MISSED_BEFORE_DEAD = 6;
    private static final Duration TO_FINISH = Duration.ofSeconds(5);

    /** Orders of a kind that this instance does not run are another one's. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final DataSource database;
    private final List<JobKind> kinds;
    private final Clock clock;
    private final boolean background;
    private final Map<Lane, Scheduler> running = new ConcurrentHashMap<>();

    JobLanes(
            DataSource database,
            List<JobKind> kinds,
            Clock clock,
            @Value("${ziping.background:true}") boolean background) {
        this.database = database;
        this.kinds = kinds;
        this.clock = clock;
        this.background = background;
    }

    @Override
    public void start() {
        for (var lane : Lane.values()) {
            if (lane == Lane.LONG || background) {
                var scheduler = scheduler(lane);
                scheduler.start();
                running.put(lane, scheduler);
            }
        }
    }

    private Scheduler scheduler(Lane lane) {
        var ordered = new ArrayList<Task<?>>();
        var recurring = new ArrayList<RecurringTask<?>>();
        for (var kind : kinds) {
            if (kind.lane() == lane && kind.task() instanceof RecurringTask<?> task) {
                // what comes by the clock is what nobody waits for: without background its rows are left to others
                if (background) {
                    recurring.add(task);
                }
            } else if (kind.lane() == lane) {
                ordered.add(kind.task());
            }
        }
        return Scheduler.create(database, ordered)
                .startTasks(recurring)
                .tableName(lane.table())
                .threads(lane.threads())
                .pollUsingLockAndFetch(0.5, 1)
                .pollingInterval(BETWEEN_POLLS)
                .heartbeatInterval(BETWEEN_SIGNS_OF_LIFE)
                .missedHeartbeatsLimit(MISSED_BEFORE_DEAD)
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(TO_FINISH)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .enablePriority()
                .clock(clock::instant)
                .build();
    }

    @Override
    public void stop() {
        // each waits for its jobs
        running.values().parallelStream().forEach(Scheduler::stop);
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    /**
     * The kind of a name.
     *
     * @throws IllegalArgumentException when no module declares it
     */
    JobKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.task().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of job is called " + name));
    }

    /** Looks for jobs that are due at once. */
    void wake(Lane lane) {
        var scheduler = running.get(lane);
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }
}
