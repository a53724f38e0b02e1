package io.ziping.replica;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Looks every second how far the primary has written and how far the replica has replayed. */
@RequiredArgsConstructor
final class ReplicaWatch implements SmartLifecycle, AutoCloseable {

    private static final int BETWEEN_LOOKS_MILLIS = 1000;

    private static final String WRITTEN =
            "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint, pg_size_bytes(current_setting('wal_segment_size'))";

    /** No row from a server that is no replica, or no longer. */
    private static final String REPLAYED =
            "select pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::bigint where pg_is_in_recovery()";

    /** Connections of its own, so that what waits for the others says nothing of the lag. */
    private final HikariDataSource primary;

    private final HikariDataSource secondary;
    private final Replica replica;
    private final Clock clock;
    private final ReplayedUntil replayedUntil = new ReplayedUntil();
    private @Nullable Thread looking;

    @Override
    public synchronized void start() {
        if (looking == null) {
            looking = new Thread(this::watch, "replica-watch");
            looking.setDaemon(true);
            looking.start();
        }
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look at both. Without the primary nothing new is learnt, and what is known gets older. */
    void look() {
        var before = clock.instant();
        try (var connection = primary.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(WRITTEN)) {
            if (row.next()) {
                replayedUntil.primaryAt(before, row.getLong(1), row.getLong(2));
            }
        } catch (SQLException | RuntimeException away) {
            // the primary's own health says so
        }
        try (var connection = secondary.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(REPLAYED)) {
            if (row.next()) {
                replayedUntil.replayed(row.getLong(1)).ifPresent(replica::isCompleteUntil);
            } else {
                secondary.getHikariPoolMXBean().softEvictConnections();
                replica.isNoReplica();
            }
        } catch (SQLException | RuntimeException away) {
            replica.isAway(String.valueOf(away.getMessage()));
        }
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            looking.interrupt();
            looking = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }

    @Override
    public void close() {
        primary.close();
        secondary.close();
    }
}
