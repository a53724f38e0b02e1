package io.ziping.identity.guessing;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/**
 * Lets secrets of an account be compared one after the other, five wrong ones in a row from one place, then one after
 * each wait, and the waits grow. Why it is so: docs/adr/0012-guesses-by-place.md.
 */
@Component
@RequiredArgsConstructor
public class Guesses {

    /** How many wrong ones in a row are compared without a wait. */
    public static final int FREE = 5;

    /** After how long without any they are forgotten. */
    static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final int LINES = 256;
    private static final long PATIENCE_SECONDS = 20;

    private final GuessCounts counts;
    private final Places places;
    private final Clock clock;

    /** Accounts queue up in lines; two that share one only wait a little longer. */
    private final ReentrantLock[] lines = lines();

    /** Of those for whom a directory is asked, so that nobody else waits for its answer. */
    private final ReentrantLock[] linesElsewhere = lines();

    private static ReentrantLock[] lines() {
        return Stream.generate(() -> new ReentrantLock(true)).limit(LINES).toArray(ReentrantLock[]::new);
    }

    /**
     * Takes a step of a login while no other step of the same kind is taken for the same name in this process, so that what
     * it reads of former guesses is true until it has compared. Never inside of a transaction: those who wait would hold all
     * connections.
     *
     * @throws LockedException when it has to wait too long
     */
    public <T> T inTurn(String username, GuessKind way, Supplier<T> step) {
        return inTurn(lines, username, way, step);
    }

    /**
     * The same for a step that asks a directory, which may take seconds.
     *
     * @throws LockedException when it has to wait too long
     */
    public <T> T inTurnElsewhere(String username, GuessKind way, Supplier<T> step) {
        return inTurn(linesElsewhere, username, way, step);
    }

    private static <T> T inTurn(ReentrantLock[] lines, String username, GuessKind way, Supplier<T> step) {
        var line = lines[Math.floorMod(Objects.hash(username, way.name()), LINES)];
        try {
            if (!line.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw tooMany();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw tooMany();
        }
        try {
            return step.get();
        } finally {
            line.unlock();
        }
    }

    /**
     * Compares a secret, if it is this place's turn. While somebody has been wrong there it is counted before it is
     * compared, in one statement, so that several processes together compare no more.
     *
     * @param guessed whether there are wrong ones of this account at all, as it was read in this turn
     * @param comparison throws {@link BadCredentialsException} when the secret is wrong
     * @throws LockedException when nothing was compared
     */
    public void compare(long accountId, boolean guessed, GuessKind way, Runnable comparison) {
        var now = clock.instant();
        var counted = false;
        if (guessed) {
            var place = places.here(accountId);
            counted = counts.any(accountId, way, place);
            if (counted && !counts.take(accountId, way, place, now)) {
                throw tooMany();
            }
        }
        try {
            comparison.run();
        } catch (BadCredentialsException wrong) {
            if (!counted) {
                counts.add(accountId, way, places.here(accountId), now);
            }
            throw wrong;
        }
        if (counted) {
            counts.forget(accountId, way, places.here(accountId));
        }
    }

    /** Of the class itself, for which Spring Security has an event. */
    private static LockedException tooMany() {
        return new LockedException("too many guesses");
    }

    /** Forgets whatever was guessed of an account. */
    public void forgive(long accountId) {
        counts.forget(accountId);
    }
}
