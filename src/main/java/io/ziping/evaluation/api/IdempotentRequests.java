package io.ziping.evaluation.api;

import io.ziping.identity.Viewer;
import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import io.ziping.organization.RetriedAfterMerge;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient jdbc;
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
     * @throws KeyReusedException when the account used the key for another request
     */
    @RetriedAfterMerge
    @Transactional
    public long once(KeyedRequest request, Viewer viewer, LongSupplier action) {
        if (request.key() == null) {
            return action.getAsLong();
        }
        var first = jdbc.sql("""
                        insert into idempotency_key (account_id, key, request_digest, created_at)
                        values (:account, :key, :digest, :now)
                        on conflict do nothing""")
                .param("account", viewer.accountId())
                .param("key", request.key())
                .param("digest", request.digest())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (first == 0) {
            return repeated(request.key(), request.digest(), viewer);
        }
        var evaluation = action.getAsLong();
        jdbc.sql("update idempotency_key set evaluation_id = :evaluation where account_id = :account and key = :key")
                .param("evaluation", evaluation)
                .param("account", viewer.accountId())
                .param("key", request.key())
                .update();
        return evaluation;
    }

    private long repeated(String key, String digest, Viewer viewer) {
        return jdbc.sql("""
                        select evaluation_id from idempotency_key
                        where account_id = :account and key = :key and request_digest = :digest""")
                .param("account", viewer.accountId())
                .param("key", key)
                .param("digest", digest)
                .query(Long.class)
                .optional()
                .orElseThrow(KeyReusedException::new);
    }

    /** Forgets keys nobody will use again. */
    @Transactional
    public void removeExpired() {
        jdbc.sql("delete from idempotency_key where created_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A key that the account used for another request. */
    static final class KeyReusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        KeyReusedException() {
            super(KeyedRequest.HEADER + " was used for another request");
        }
    }
}
