package io.ziping.replica;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether the replica is there and lags no more than it may. The state says so in a word of its own and stays an answer of 200: all
 * is read from the primary then, and nobody is helped by restarting the application or leaving it out.
 */
@RequiredArgsConstructor
class ReplicaHealth implements HealthIndicator {

    static final Status BEHIND = new Status("REPLICA_BEHIND");

    private final Replica replica;

    @Override
    public Health health() {
        return Health.status(replica.isUsable() ? Status.UP : BEHIND)
                .withDetail("lagMillis", replica.lag().toMillis())
                .build();
    }
}
