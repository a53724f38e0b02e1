package io.ziping.evidence.content;

import io.ziping.storage.StoreKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves contents to where new ones go, one after the other: each is read and verified, written to the other store, and named there in
 * one step. Whoever stops it at any moment loses nothing; it goes on with those that still lie elsewhere.
 */
@Service
@RequiredArgsConstructor
@Slf4j
public class ContentMoves {

    private static final int AT_ONCE = 100;

    /** A store that has failed so often without a success between is left alone until the next time. */
    private static final int LOST = 20;

    /** How long a piece takes; other work waits for the thread. */
    private static final Duration LONGEST = Duration.ofSeconds(45);

    private final JdbcClient jdbc;
    private final ContentStores stores;
    private final TransactionOperations transactions;

    /** The number of the content that was looked at last. */
    private volatile long last;

    /** How many contents lie elsewhere than new ones go, and how long they are together. */
    public record Left(long files, long bytes) {}

    /** What is left to be moved. */
    public Left left() {
        return jdbc.sql("select count(*), coalesce(sum(c.size), 0) from evidence_content c"
                        + " where c.kept_in in (:others) and c.scan <> 'INFECTED'")
                .param("others", names(others()))
                .query((row, number) -> new Left(row.getLong(1), row.getLong(2)))
                .single();
    }

    private List<StoreKind> others() {
        return Arrays.stream(StoreKind.values())
                .filter(kind -> kind != stores.chosen())
                .toList();
    }

    private static List<String> names(Collection<StoreKind> kinds) {
        return kinds.stream().map(Enum::name).toList();
    }

    /**
     * Moves as many as a piece of time lets it, and says in the log how far it is. It goes on behind where it was the last time, and
     * round, so that those that cannot be read keep no other waiting. Where contents go to cannot be written, it ends at the first.
     */
    public void move() {
        long until = System.nanoTime() + LONGEST.toNanos();
        long from = last;
        var run = new Run(until);
        if (run.through(from, Long.MAX_VALUE) && run.through(0, from)) {
            last = 0;
        }
        if (run.looked > 0) {
            var left = left();
            log.info(
                    "{} contents moved to {}, {} could not be read, {} left ({} bytes)",
                    run.moved,
                    stores.chosen(),
                    run.unreadable,
                    left.files(),
                    left.bytes());
        }
    }

    /** A piece of moving. */
    @RequiredArgsConstructor
    private final class Run {

        private final long until;
        private final Set<StoreKind> from = EnumSet.copyOf(others());
        private final Map<StoreKind, Integer> failedInARow = new EnumMap<>(StoreKind.class);
        private long looked;
        private long moved;
        private long unreadable;

        /** Whether it has come to the end of these numbers, in time and with a store to write to. */
        boolean through(long after, long to) {
            last = after;
            for (var some = elsewhere(from, after, to); !some.isEmpty(); some = elsewhere(from, last, to)) {
                for (var content : some) {
                    if (!isBefore(until) || !one(content)) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** Whether the next one is worth trying. */
        private boolean one(Kept content) {
            last = content.id();
            if (!from.contains(content.keptIn())) {
                return true;
            }
            looked++;
            var outcome = move(content);
            if (outcome == Outcome.UNREADABLE) {
                unreadable(content.keptIn());
            } else {
                failedInARow.remove(content.keptIn());
            }
            if (outcome == Outcome.MOVED) {
                moved++;
            }
            return outcome != Outcome.UNWRITABLE;
        }

        /** Where a store itself is gone, the others are gone on with. */
        private void unreadable(StoreKind kind) {
            unreadable++;
            int times = failedInARow.merge(kind, 1, Integer::sum);
            if (times >= LOST || (times == 1 && !stores.isThere(kind))) {
                from.remove(kind);
                log.warn("{} is not there, its contents are not moved for now", kind);
            }
        }
    }

    /** What became of one content. */
    private enum Outcome {
        MOVED,
        /** It was deleted or moved meanwhile. */
        OVERTAKEN,
        /** It cannot be read where it lies. */
        UNREADABLE,
        /** It cannot be written where contents go. */
        UNWRITABLE
    }

    private static boolean isBefore(long until) {
        return System.nanoTime() - until < 0;
    }

    private List<Kept> elsewhere(Set<StoreKind> from, long after, long to) {
        if (from.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + Kept.COLUMNS + " from evidence_content c where c.kept_in in (:others)"
                        + " and c.scan <> 'INFECTED' and c.id > :after and c.id <= :to order by c.id limit :most")
                .param("others", names(from))
                .param("after", after)
                .param("to", to)
                .param("most", AT_ONCE)
                .query(Kept::of)
                .list();
    }

    private Outcome move(Kept content) {
        try {
            var aside = Files.createTempFile("ziping-move", ".part");
            try {
                return read(content, aside) ? write(content, aside) : Outcome.UNREADABLE;
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException | RuntimeException failure) {
            log.warn("contents could not be moved to {}: {}", stores.chosen(), failure.toString());
            return Outcome.UNWRITABLE;
        }
    }

    /** One that cannot be read stays where it is. */
    private boolean read(Kept content, Path aside) {
        try (var in = stores.open(content)) {
            Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException | RuntimeException failure) {
            log.warn("content {} could not be read in {}: {}", content.id(), content.keptIn(), failure.toString());
            return false;
        }
    }

    private Outcome write(Kept content, Path aside) {
        var brought = stores.bring(aside, content.sha256());
        var first = transactions.execute(status -> name(content, brought));
        return Boolean.TRUE.equals(first) ? Outcome.MOVED : Outcome.OVERTAKEN;
    }

    /** Whether it was still where it had been read; who has deleted or moved it meanwhile was first. */
    private boolean name(Kept content, ContentStores.Brought brought) {
        var first = jdbc.sql("update evidence_content set kept_in = :kind, stored_number = :number where id = :id"
                                + " and kept_in = :before and stored_number is not distinct from :numberBefore"
                                + " and scan <> 'INFECTED'")
                        .param("kind", brought.kind().name())
                        .param("number", brought.number())
                        .param("id", content.id())
                        .param("before", content.keptIn().name())
                        .param("numberBefore", content.storedNumber())
                        .update()
                == 1;
        if (first) {
            stores.keep(brought, content.id(), content.sha256());
            stores.leave(content);
        }
        return first;
    }
}
