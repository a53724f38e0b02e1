package io.ziping.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps what lies in stores and what rows say of it in step. A note that a content is to be removed is there from before it is
 * written; whoever needs it takes the note away in the transaction that says so. So what rows name was written before, and what
 * no row has come to name, because something failed or a machine died between, is removed when the note is due.
 */
@Service
@RequiredArgsConstructor
@Slf4j
public class StoredContents {

    /** How long whoever writes may take until a row names what is written. */
    private static final Duration UNNAMED = Duration.ofDays(1);

    private static final int AT_ONCE = 500;

    /** How long a piece takes; the next one begins a minute later. */
    private static final Duration LONGEST = Duration.ofSeconds(45);

    /** How long one waits that could not be removed. */
    private static final Duration BEFORE_RETRY = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Stores stores;
    private final TransactionOperations transactions;
    private final Clock clock;

    /** A content in a store. */
    public record Place(StoreKind kind, StoredName name) {}

    private record Note(long id, Place place) {}

    /**
     * Writes a content to a store, under a name of its own. To be named in a transaction within a day: see {@link #name}. Not in a
     * transaction: its end would decide over the note.
     */
    public Place write(ContentStore store, String area, String sha256, Path file) throws IOException {
        var number = jdbc.sql("select nextval('stored_content_number')")
                .query(Long.class)
                .single();
        var place = new Place(store.kind(), new StoredName(area, sha256, number));
        note(place, clock.instant().plus(UNNAMED));
        store.put(place.name(), file);
        return place;
    }

    /**
     * Rows of this transaction name a content: it stays.
     *
     * @throws IllegalStateException when it has been removed, since nobody named it in a day
     */
    public void name(Place place) {
        if (forget(place) == 0) {
            throw new IllegalStateException(place.name().path() + " was removed before it was named");
        }
    }

    /** Rows of this transaction name a content until a time; then it goes by itself. */
    public void nameUntil(Place place, Instant until) {
        name(place);
        note(place, until);
    }

    /** Takes back that a content is to be removed; none may be. Its name is used again from here on. */
    public void keep(Place place) {
        forget(place);
    }

    /** No row names a content from this transaction on: it is removed within a minute, or minutes after the store is there again. */
    public void release(Place place) {
        note(place, clock.instant());
    }

    /** No row names a content from this transaction on, and who has begun to read it may read on until a time. */
    public void releaseLater(Place place, Duration after) {
        note(place, clock.instant().plus(after));
    }

    private void note(Place place, Instant due) {
        jdbc.sql("""
                        insert into storage_removal (kept_in, area, sha256, number, due_at)
                        values (:kind, :area, :sha256, :number, :due)
                        """)
                .param("kind", place.kind().name())
                .param("area", place.name().area())
                .param("sha256", place.name().sha256())
                .param("number", place.name().number())
                .param("due", Timestamp.from(due))
                .update();
    }

    private int forget(Place place) {
        return jdbc.sql("delete from storage_removal where kept_in = :kind and area = :area and sha256 = :sha256"
                        + " and number = :number")
                .param("kind", place.kind().name())
                .param("area", place.name().area())
                .param("sha256", place.name().sha256())
                .param("number", place.name().number())
                .update();
    }

    /**
     * Removes what is due, a piece of time at most. What cannot be removed now stays due, a little later, so that it keeps no other
     * waiting; where one fails, the rest of its store waits for the next time.
     *
     * @param stopping whether this instance is about to stop
     */
    public void removeDue(BooleanSupplier stopping) {
        long until = System.nanoTime() + LONGEST.toNanos();
        var from = EnumSet.allOf(StoreKind.class);
        long last = 0;
        for (var some = due(from, last); !some.isEmpty(); some = due(from, last)) {
            for (var note : some) {
                if (stopping.getAsBoolean() || System.nanoTime() - until > 0) {
                    return;
                }
                last = note.id();
                var kind = note.place().kind();
                if (from.contains(kind) && !remove(note)) {
                    from.remove(kind);
                }
            }
        }
    }

    private List<Note> due(Set<StoreKind> from, long after) {
        if (from.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from storage_removal where due_at <= :now and id > :after and kept_in in (:kinds)"
                        + " order by id limit :most")
                .param("now", Timestamp.from(clock.instant()))
                .param("after", after)
                .param("kinds", from.stream().map(Enum::name).toList())
                .param("most", AT_ONCE)
                .query(StoredContents::note)
                .list();
    }

    /**
     * The note is locked meanwhile: who takes it away in order to use the name again waits.
     *
     * @return whether the store has done it, or had nothing to do
     */
    private boolean remove(Note note) {
        try {
            transactions.executeWithoutResult(status -> {
                if (lock(note)) {
                    delete(note.place());
                    jdbc.sql("delete from storage_removal where id = :id")
                            .param("id", note.id())
                            .update();
                }
            });
            return true;
        } catch (UncheckedIOException stays) {
            log.warn(
                    "{} is not needed any more and could not be removed: {}",
                    note.place(),
                    String.valueOf(stays.getCause()));
            jdbc.sql("update storage_removal set due_at = :due where id = :id")
                    .param("due", Timestamp.from(clock.instant().plus(BEFORE_RETRY)))
                    .param("id", note.id())
                    .update();
            return false;
        }
    }

    private boolean lock(Note note) {
        return jdbc.sql("select 1 from storage_removal where id = :id for update skip locked")
                .param("id", note.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void delete(Place place) {
        try {
            stores.get(place.kind()).delete(place.name());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        var name = new StoredName(
                Objects.requireNonNull(row.getString("area")),
                Objects.requireNonNull(row.getString("sha256")),
                row.getLong("number"));
        return new Note(
                row.getLong("id"),
                new Place(StoreKind.valueOf(Objects.requireNonNull(row.getString("kept_in"))), name));
    }
}
