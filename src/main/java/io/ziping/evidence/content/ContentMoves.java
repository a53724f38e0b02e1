package io.ziping.evidence.content;

import io.ziping.storage.StoreKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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

    /** How long a piece takes; other work waits for the thread. */
    private static final Duration LONGEST = Duration.ofSeconds(45);

    private final JdbcClient jdbc;
    private final ContentStores stores;
    private final TransactionOperations transactions;

    /** How many contents lie elsewhere than new ones go, and how long they are together. */
    public record Left(long files, long bytes) {}

    /** What is left to be moved. */
    public Left left() {
        return jdbc.sql("select count(*), coalesce(sum(c.size), 0) from evidence_content c"
                        + " where c.kept_in in (:others) and c.scan <> 'INFECTED'")
                .param("others", others())
                .query((row, number) -> new Left(row.getLong(1), row.getLong(2)))
                .single();
    }

    private List<String> others() {
        return Arrays.stream(StoreKind.values())
                .filter(kind -> kind != stores.chosen())
                .map(Enum::name)
                .toList();
    }

    /** Moves as many as a piece of time lets it, and says in the log how far it is. */
    public void move() {
        var until = System.nanoTime() + LONGEST.toNanos();
        long moved = 0;
        long last = 0;
        for (var some = elsewhere(last); !some.isEmpty() && isBefore(until); some = elsewhere(last)) {
            for (var content : some) {
                last = content.id();
                if (isBefore(until) && move(content)) {
                    moved++;
                }
            }
        }
        if (last > 0) {
            var left = left();
            log.info("{} contents moved to {}, {} left ({} bytes)", moved, stores.chosen(), left.files(), left.bytes());
        }
    }

    private static boolean isBefore(long until) {
        return System.nanoTime() - until < 0;
    }

    private List<Kept> elsewhere(long after) {
        return jdbc.sql("select " + Kept.COLUMNS + " from evidence_content c where c.kept_in in (:others)"
                        + " and c.scan <> 'INFECTED' and c.id > :after order by c.id limit :most")
                .param("others", others())
                .param("after", after)
                .param("most", AT_ONCE)
                .query(Kept::of)
                .list();
    }

    /** One that cannot be read stays where it is, and keeps no other waiting. */
    private boolean move(Kept content) {
        try {
            var aside = Files.createTempFile("ziping-move", ".part");
            try {
                try (var in = stores.open(content)) {
                    Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
                }
                var brought = stores.bring(aside, content.sha256());
                return Boolean.TRUE.equals(transactions.execute(status -> name(content, brought)));
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException | RuntimeException failure) {
            log.warn("content {} could not be moved from {}", content.id(), content.keptIn(), failure);
            return false;
        }
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
