package io.ziping.evaluation.api;

import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys that accounts gave their requests, each with the digest of its request and what came of it. */
@Repository
@RequiredArgsConstructor
class IdempotencyKeys {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What came of a request: the identity of a form or an answer; neither while it is being carried out. */
    record Outcome(@Nullable Long evaluation, @Nullable String answer) {}

    /** Stores a key; false when the account has used it before. Waits for whoever is storing the same one. */
    boolean claim(String key, String digest, Viewer viewer) {
        return jdbc.sql("""
                        insert into idempotency_key (account_id, key, request_digest, created_at)
                        values (:account, :key, :digest, :now)
                        on conflict do nothing""")
                        .param("account", viewer.accountId())
                        .param("key", key)
                        .param("digest", digest)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Notes what came of the request. */
    void settle(String key, Viewer viewer, Outcome outcome) {
        jdbc.sql("update idempotency_key set evaluation_id = :evaluation, answer = :answer"
                        + " where account_id = :account and key = :key")
                .param("evaluation", outcome.evaluation())
                .param("answer", outcome.answer())
                .param("account", viewer.accountId())
                .param("key", key)
                .update();
    }

    /**
     * Finds what came of the request the first time.
     *
     * @throws KeyReusedException when the account used the key for another request
     */
    Outcome outcome(String key, String digest, Viewer viewer) {
        return jdbc.sql("""
                        select evaluation_id, answer from idempotency_key
                        where account_id = :account and key = :key and request_digest = :digest""")
                .param("account", viewer.accountId())
                .param("key", key)
                .param("digest", digest)
                .query((row, number) ->
                        new Outcome(row.getObject("evaluation_id", Long.class), row.getString("answer")))
                .optional()
                .orElseThrow(KeyReusedException::new);
    }

    /** Forgets a key whose request failed. */
    void forget(String key, Viewer viewer) {
        jdbc.sql("delete from idempotency_key where account_id = :account and key = :key")
                .param("account", viewer.accountId())
                .param("key", key)
                .update();
    }

    /** Forgets a key that was claimed before a moment and never settled: whoever carried its request out has died. */
    void forgetAbandoned(String key, Viewer viewer, Instant before) {
        jdbc.sql("delete from idempotency_key where account_id = :account and key = :key and created_at < :before"
                        + " and evaluation_id is null and answer is null")
                .param("account", viewer.accountId())
                .param("key", key)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets a key whose request was answered so. */
    void forgetAnswer(String key, Viewer viewer, String answer) {
        jdbc.sql("delete from idempotency_key where account_id = :account and key = :key and answer = :answer")
                .param("account", viewer.accountId())
                .param("key", key)
                .param("answer", answer)
                .update();
    }

    /** Notes that an answer has become another one. */
    void replaceAnswer(Viewer viewer, String answer, String by) {
        jdbc.sql("update idempotency_key set answer = :by where account_id = :account and answer = :answer")
                .param("account", viewer.accountId())
                .param("answer", answer)
                .param("by", by)
                .update();
    }

    /** Forgets the keys that are older. */
    void forgetBefore(Instant moment) {
        jdbc.sql("delete from idempotency_key where created_at < :before")
                .param("before", moment.atOffset(ZoneOffset.UTC))
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
