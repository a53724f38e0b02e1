package io.ziping.review;

import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Up to when somebody has looked through the forms in doubt, as they say themselves: opening the list does not make anything
 * old, and what came while they read is new the next time. It is one row an account.
 */
@Component
@RequiredArgsConstructor
public class DoubtLooks {

    /** A move is dated when it is made and seen when its transaction ends, and on a replica up to 30 seconds later. */
    private static final Duration STORED_WITHIN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Until when they have looked; empty when they never said. */
    @Transactional(readOnly = true)
    public Optional<Instant> last(Viewer viewer) {
        return jdbc.sql("select looked_at from doubt_look where account_id = :me")
                .param("me", viewer.accountId())
                .query((row, number) ->
                        row.getObject("looked_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /**
     * Up to when a list that is read now shows everything: a minute ago, for what was handed in since may not have been stored
     * when it was read.
     */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(STORED_WITHIN);
    }

    /**
     * Keeps that somebody has looked through everything.
     *
     * @param until when the first page was made they looked at; a time that has not come yet is taken as now
     * @return until when they have looked now: an earlier time than the one that is kept changes nothing
     */
    @Transactional
    public Instant look(Instant until, Viewer viewer) {
        var now = now();
        var looked = until.isAfter(now) ? now : until;
        return jdbc.sql("""
                        insert into doubt_look (account_id, looked_at) values (:me, :looked)
                        on conflict (account_id) do update set looked_at = greatest(doubt_look.looked_at, excluded.looked_at)
                        returning looked_at
                        """)
                .param("me", viewer.accountId())
                .param("looked", looked.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
