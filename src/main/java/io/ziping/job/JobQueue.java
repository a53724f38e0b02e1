package io.ziping.job;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where jobs are ordered. An order belongs to the transaction it is given in: it stands or falls with the rows that it is
 * about. The library's own client would fail two transactions that order the same job, and look for jobs before the commit.
 */
@Component
@RequiredArgsConstructor
public class JobQueue {

    private final JdbcClient jdbc;
    private final Clock clock;
    /** Only when asked: what a job does may order others. */
    private final ObjectProvider<JobLanes> lanes;

    /**
     * Orders a job.
     *
     * @param kind the name of its task
     * @param key what it is about; while a job of this kind and key waits or runs, there is no second one
     * @throws IllegalArgumentException when no module declares the kind
     */
    public void order(String kind, String key) {
        order(kind, List.of(key));
    }

    /** Orders a job for each key, as {@link #order(String, String)} does. */
    public void order(String kind, Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        var declared = lanes.getObject().kind(kind);
        jdbc.sql("""
                        insert into %s (task_name, task_instance, execution_time, picked, version, priority)
                        select :kind, key, :now, false, 1, :priority from unnest(cast(array[:keys] as text[])) key
                        on conflict do nothing
                        """.formatted(declared.lane().table()))
                .param("kind", kind)
                .param("keys", keys)
                .param("now", Timestamp.from(clock.instant()))
                .param("priority", declared.task().getDefaultPriority())
                .update();
        afterCommit(() -> lanes.getObject().wake(declared.lane()));
    }

    private static void afterCommit(Runnable step) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            step.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                step.run();
            }
        });
    }
}
