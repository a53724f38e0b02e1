package io.ziping.replica;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import lombok.extern.slf4j.Slf4j;

/** The replica: its connections, and what is known of how far it lags. */
@Slf4j
final class Replica implements AutoCloseable {

    private final HikariDataSource connections;
    private final Duration maxLag;
    private final Clock clock;
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong askedAgain = new AtomicLong();
    private volatile Instant completeUntil = Instant.EPOCH;
    private volatile boolean away = true;
    private volatile boolean told;

    Replica(HikariDataSource connections, Duration maxLag, Clock clock) {
        this.connections = connections;
        this.maxLag = maxLag;
        this.clock = clock;
    }

    /** A connection to it, which whoever asks closes. */
    Connection connect() throws SQLException {
        var connection = connections.getConnection();
        connection.setReadOnly(true);
        return connection;
    }

    /** It answers, and has everything that was committed until then. */
    void isCompleteUntil(Instant moment) {
        completeUntil = moment;
        away = false;
        if (told) {
            told = false;
            log.info("只读副本又有应答了 (The replica answers again.)");
        }
    }

    /** It does not answer, or is none: nobody asks it until it does. */
    void isAway(String reason) {
        away = true;
        if (!told) {
            told = true;
            log.warn("只读副本不能用，都从主库读：{} (The replica is away; everything is read from the primary.)", reason);
        }
    }

    /** It answers, but as a primary: connections are made anew, for its address may lead to another server by now. */
    void isNoReplica() {
        connections.getHikariPoolMXBean().softEvictConnections();
        isAway("the server is no replica (pg_is_in_recovery)");
    }

    /** Whether it is there and lags no more than it may. */
    boolean isUsable() {
        return !away && lag().compareTo(maxLag) <= 0;
    }

    /** Whether it is there, lags no more than it may, and has everything that was committed until a moment. */
    boolean isUsableWith(Instant moment) {
        return isUsable() && !completeUntil.isBefore(moment);
    }

    /** How old what it has may be; since 1970 when it was never asked with success. */
    Duration lag() {
        return Duration.between(completeUntil, clock.instant());
    }

    /** How old an answer may be. */
    Duration maxLag() {
        return maxLag;
    }

    void countRead() {
        reads.incrementAndGet();
    }

    void countAskedAgain() {
        askedAgain.incrementAndGet();
    }

    /** Reads that were asked of it, since the start. */
    long reads() {
        return reads.get();
    }

    /** Reads that were asked of the primary after it had failed to answer, since the start. */
    long readsAskedAgain() {
        return askedAgain.get();
    }

    @Override
    public void close() {
        connections.close();
    }
}
