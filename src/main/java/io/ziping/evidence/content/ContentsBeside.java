package io.ziping.evidence.content;

import io.ziping.storage.ContentStore;
import io.ziping.storage.StoreKind;
import io.ziping.storage.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** The contents that the database says are kept beside it, asked without an application. */
public final class ContentsBeside {

    private static final String THERE = "select 1 where to_regclass('evidence_content') is not null";

    /** Before contents had names of their own there was no such column. */
    private static final String NAMED = "select 1 from pg_attribute a"
            + " where a.attrelid = to_regclass('evidence_content') and a.attname = 'stored_number'";

    private static final String KEPT = "select c.id, c.sha256, c.size, c.kept_in, %s as stored_number"
            + " from evidence_content c where c.kept_in <> 'DATABASE' and c.scan <> 'INFECTED' order by c.id";

    /** A store is asked for each content; one on another machine takes some at once. */
    private static final int AT_ONCE = 16;

    private final Map<StoreKind, List<Kept>> contents;

    private ContentsBeside(Map<StoreKind, List<Kept>> contents) {
        this.contents = contents;
    }

    public static ContentsBeside of(Connection connection) throws SQLException {
        var contents = new EnumMap<StoreKind, List<Kept>>(StoreKind.class);
        if (isThere(connection, THERE)) {
            var number = isThere(connection, NAMED) ? "c.stored_number" : "null::bigint";
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(KEPT.formatted(number))) {
                while (row.next()) {
                    var kept = Kept.of(row, row.getRow());
                    contents.computeIfAbsent(kept.keptIn(), kind -> new ArrayList<>())
                            .add(kept);
                }
            }
        }
        return new ContentsBeside(contents);
    }

    private static boolean isThere(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next();
        }
    }

    /** Which stores have some. */
    public List<StoreKind> kinds() {
        return List.copyOf(contents.keySet());
    }

    public long count(StoreKind kind) {
        return of(kind).size();
    }

    public long bytes(StoreKind kind) {
        return of(kind).stream().mapToLong(Kept::size).sum();
    }

    private List<Kept> of(StoreKind kind) {
        return contents.getOrDefault(kind, List.of());
    }

    /** The store that is set up for a kind; those of other settings are given. */
    public static Optional<ContentStore> store(StoreKind kind, Stores stores, Optional<Path> directory) {
        return kind == StoreKind.DIRECTORY ? directory.map(DirectoryStore::new) : stores.find(kind);
    }

    /** The numbers of those that are not in their store, or not as long as they should be. */
    public List<Long> missingIn(ContentStore store) {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var asked = of(store.kind()).stream()
                    .map(content -> pool.submit(() -> isIn(store, content) ? 0 : content.id()))
                    .toList();
            var missing = new ArrayList<Long>();
            for (var one : asked) {
                if (one.get() != 0) {
                    missing.add(one.get());
                }
            }
            return missing;
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean isIn(ContentStore store, Kept content) {
        try {
            return store.size(ContentStores.name(content)).orElse(-1) == content.size();
        } catch (IOException missing) {
            return false;
        }
    }
}
