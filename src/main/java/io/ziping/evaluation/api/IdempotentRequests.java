package io.ziping.evaluation.api;

import io.ziping.identity.Viewer;
import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import io.ziping.organization.RetriedAfterMerge;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out a request that names itself with {@code Idempotency-Key} at most once, so that a program whose answer was
 * lost can ask again. The key is stored in the transaction of what it stands for: either both are there or neither. Of
 * several requests with one key at once, the others wait for the first. A request that failed leaves no key.
 */
@Service
@RequiredArgsConstructor
class IdempotentRequests {

    /** How long a key is known at least. */
    static final Duration KEPT = Duration.ofDays(1);

    private final IdempotencyKeys keys;
    private final Clock clock;

    @Bean
    static JobKind idempotencyKeyExpiry(IdempotentRequests requests) {
        return JobKind.every(Duration.ofHours(1), Lane.SHORT, "idempotency-key-expiry", requests::removeExpired);
    }

    /**
     * Carries a request out, or finds what it did the first time.
     *
     * @param action does it and returns the form's identity
     * @return the form's identity; the form may have been deleted since
     * @throws IdempotencyKeys.KeyReusedException when the account used the key for another request
     */
    @RetriedAfterMerge
    @Transactional
    public long once(KeyedRequest request, Viewer viewer, LongSupplier action) {
        var key = request.key();
        if (key == null) {
            return action.getAsLong();
        }
        if (!keys.claim(key, request.digest(), viewer)) {
            return Objects.requireNonNull(
                    keys.outcome(key, request.digest(), viewer).evaluation());
        }
        var evaluation = action.getAsLong();
        keys.settle(key, viewer, new IdempotencyKeys.Outcome(evaluation, null));
        return evaluation;
    }

    /** Forgets keys nobody will use again. */
    @Transactional
    public void removeExpired() {
        keys.forgetBefore(clock.instant().minus(KEPT));
    }
}
