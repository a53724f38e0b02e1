package io.ziping.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What lies on somebody's desk between two clicks: one thing a person, for half an hour, in memory only.
 *
 * @param <T> what it is
 */
public final class Desk<T> {

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 50;

    private final Clock clock;
    private final Map<Long, Kept<T>> things = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kept<T>> eldest) {
            return size() > MOST;
        }
    };

    /** A thing; the token tells whether it is what the person has seen. */
    private record Kept<T>(String token, T thing, Instant until) {}

    public Desk(Clock clock) {
        this.clock = clock;
    }

    /** Puts a thing down in place of what lay there, and returns its token. */
    public synchronized String put(Viewer person, T thing) {
        var now = clock.instant();
        clear();
        var token = UUID.randomUUID().toString();
        things.put(person.accountId(), new Kept<>(token, thing, now.plus(KEPT)));
        return token;
    }

    /** The thing of that token; a second time there is none. */
    public synchronized Optional<T> take(Viewer person, String token) {
        clear();
        var kept = things.get(person.accountId());
        if (kept == null || !kept.token().equals(token)) {
            return Optional.empty();
        }
        things.remove(person.accountId());
        return Optional.of(kept.thing());
    }

    /** The thing of that token, which stays where it is. */
    public synchronized Optional<T> look(Viewer person, String token) {
        clear();
        return Optional.ofNullable(things.get(person.accountId()))
                .filter(kept -> kept.token().equals(token))
                .map(Kept::thing);
    }

    /** Lets go of what has lain too long, whosever it is. */
    public synchronized void clear() {
        var now = clock.instant();
        things.values().removeIf(kept -> now.isAfter(kept.until()));
    }
}
