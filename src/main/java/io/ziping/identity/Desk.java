package io.ziping.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What lies on somebody's desk between two clicks: one thing a person, for half an hour, in memory only. Of several nodes
 * only the one that has put it down has it.
 *
 * @param <T> what it is
 */
public final class Desk<T> {

    /** What is to be said to somebody whose thing is not there, behind what it was. */
    public static final String GONE = "不在了：放了半小时以上，又上传了一份，或者系统重启过。请重新上传";

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 50;

    private final Clock clock;
    private final Set<String> busy = new HashSet<>();
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
    public String put(Viewer person, T thing) {
        var token = UUID.randomUUID().toString();
        put(person, token, thing);
        return token;
    }

    /** The same, under a token that the person has already: of what it was made of. */
    public synchronized void put(Viewer person, String token, T thing) {
        clear();
        things.put(person.accountId(), new Kept<>(token, thing, clock.instant().plus(KEPT)));
    }

    /**
     * Does something with the thing of that token, which takes its time; a second time there is none.
     *
     * @return what comes of it; empty when there is no such thing, be it that it {@linkplain #isBusy is in use}
     */
    public <R> Optional<R> use(Viewer person, String token, Function<T, R> work) {
        var thing = begin(person, token);
        if (thing.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.apply(thing.get()));
        } finally {
            end(token);
        }
    }

    private synchronized Optional<T> begin(Viewer person, String token) {
        var thing = take(person, token);
        if (thing.isPresent()) {
            busy.add(token);
        }
        return thing;
    }

    private synchronized void end(String token) {
        busy.remove(token);
    }

    /** Whether something is being done with the thing of that token. */
    public synchronized boolean isBusy(String token) {
        return busy.contains(token);
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
