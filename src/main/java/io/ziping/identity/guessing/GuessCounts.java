package io.ziping.identity.guessing;

import java.sql.Timestamp;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** How many wrong secrets in a row there were of an account, by what was guessed and from where. */
@Component
@RequiredArgsConstructor
class GuessCounts {

    /** One more; behind the last free one the next has to wait 1, 2, 4, 8 and then always 15 minutes. */
    private static final String COUNT = """
            insert into login_guess as g (account_id, way, place, failures, next_at, last_at)
            values (:account, :way, :place, 1, :now, :now)
            on conflict (account_id, way, place) do update set
                failures = case when g.last_at < :forgotten then 1 else g.failures + 1 end,
                next_at = cast(:now as timestamptz) + make_interval(mins => case
                    when g.last_at < :forgotten or g.failures + 1 < :free then 0
                    else least(power(2, least(g.failures + 1 - :free, 4)), 15)::int end),
                last_at = :now
            """;

    private final JdbcClient jdbc;

    boolean any(long accountId, GuessKind way, String place) {
        return of(
                                "select count(*) from login_guess"
                                        + " where account_id = :account and way = :way and place = :place",
                                accountId,
                                way,
                                place)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Counts one that is going to be compared; false when it has to wait, and then nothing is counted. */
    boolean take(long accountId, GuessKind way, String place, Instant now) {
        return counting(COUNT + "where g.next_at <= :now", accountId, way, place, now) == 1;
    }

    /** Counts one that was compared and wrong, and clears away what is forgotten. */
    void add(long accountId, GuessKind way, String place, Instant now) {
        counting(COUNT, accountId, way, place, now);
        jdbc.sql("delete from login_guess where last_at < :forgotten")
                .param("forgotten", forgotten(now))
                .update();
    }

    private int counting(String sql, long accountId, GuessKind way, String place, Instant now) {
        return of(sql, accountId, way, place)
                .param("now", Timestamp.from(now))
                .param("forgotten", forgotten(now))
                .param("free", Guesses.FREE)
                .update();
    }

    private static Timestamp forgotten(Instant now) {
        return Timestamp.from(now.minus(Guesses.FORGOTTEN));
    }

    void forget(long accountId, GuessKind way, String place) {
        of(
                        "delete from login_guess where account_id = :account and way = :way and place = :place",
                        accountId,
                        way,
                        place)
                .update();
    }

    void forget(long accountId) {
        jdbc.sql("delete from login_guess where account_id = :account")
                .param("account", accountId)
                .update();
    }

    private StatementSpec of(String sql, long accountId, GuessKind way, String place) {
        return jdbc.sql(sql)
                .param("account", accountId)
                .param("way", way.name())
                .param("place", place);
    }
}
