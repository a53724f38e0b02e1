package io.ziping.evidence.content;

import io.ziping.storage.ContentStore;
import io.ziping.storage.StoreKind;
import io.ziping.storage.Stores;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The contents that the database says are kept beside it, asked without an application. */
public final class ContentsBeside {

    private static final String THERE = "select 1 where to_regclass('evidence_content') is not null";

    /** Before contents had names of their own there was no such column. */
    private static final String NAMED = "select 1 from pg_attribute a"
            + " where a.attrelid = to_regclass('evidence_content') and a.attname = 'stored_number'";

    private static final String BESIDE =
            " from evidence_content c where c.kept_in <> 'DATABASE' and c.scan <> 'INFECTED'";

    private static final String AMOUNTS =
            "select c.kept_in, count(*) as files, sum(c.size) as bytes" + BESIDE + " group by c.kept_in";

    private static final String KEPT = "select c.id, c.sha256, c.size, c.kept_in, %s as stored_number" + BESIDE
            + " and c.kept_in = ? order by c.id";

    /** There may be millions; so many rows are read at once. */
    private static final int ROWS = 1000;

    private final Connection connection;
    private final Map<StoreKind, Amount> amounts;

    private ContentsBeside(Connection connection, Map<StoreKind, Amount> amounts) {
        this.connection = connection;
        this.amounts = amounts;
    }

    /** How many contents lie in a store, and how long they are together. */
    public record Amount(long files, long bytes) {}

    /** @param connection is asked again by {@link #ask}, and closed by who has opened it */
    public static ContentsBeside of(Connection connection) throws SQLException {
        var amounts = new EnumMap<StoreKind, Amount>(StoreKind.class);
        if (isThere(connection, THERE)) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(AMOUNTS)) {
                while (row.next()) {
                    amounts.put(
                            StoreKind.valueOf(Objects.requireNonNull(row.getString("kept_in"))),
                            new Amount(row.getLong("files"), row.getLong("bytes")));
                }
            }
        }
        return new ContentsBeside(connection, amounts);
    }

    private static boolean isThere(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next();
        }
    }

    /** What lies in each store that has some. */
    public Map<StoreKind, Amount> amounts() {
        return amounts;
    }

    /** The store that is set up for a kind; those of other settings are given. */
    public static Optional<ContentStore> store(StoreKind kind, Stores stores, Optional<Path> directory) {
        return kind == StoreKind.DIRECTORY ? directory.map(DirectoryStore::new) : stores.find(kind);
    }

    /** Asks a store for each content that should be in it. The rows are read as the answers come, in one transaction. */
    public StoreAnswers ask(ContentStore store) throws SQLException {
        var number = isThere(connection, NAMED) ? "c.stored_number" : "null::bigint";
        var alone = connection.getAutoCommit();
        // only in a transaction rows come some at a time
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(KEPT.formatted(number));
                var questions = new StoreQuestions(store)) {
            statement.setFetchSize(ROWS);
            statement.setString(1, store.kind().name());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    questions.ask(Kept.of(row, row.getRow()));
                }
            }
            return questions.answers();
        } finally {
            connection.setAutoCommit(alone);
        }
    }
}
