package io.ziping.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit log. Entries are only ever added, one after the other, in the transaction of what they tell of. */
@Service
@RequiredArgsConstructor
public class AuditLog {

    /** Who adds an entry holds this until the transaction ends: two entries never follow the same one. */
    private static final long LOCK = 0x5a_49_50_49_4e_47L;

    private static final String COLUMNS =
            "select number, at, account_id, username, client, kind, subject, detail, previous_hash, hash from audit_event";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** The end of the log. */
    private record Last(long number, String hash) {}

    @Transactional
    void add(AuditEvent event) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> "")
                .list();
        var last = jdbc.sql("select number, hash from audit_event order by number desc limit 1")
                .query((row, number) -> new Last(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(new Last(0, ""));
        var entry = AuditEntry.following(last.number(), last.hash(), event, clock.instant());
        jdbc.sql("""
                        insert into audit_event
                            (number, at, account_id, username, client, kind, subject, detail, previous_hash, hash)
                        values (:number, :at, :account, :username, :client, :kind, :subject, :detail, :previous, :hash)
                        """)
                .param("number", entry.number())
                .param("at", Timestamp.from(entry.at()))
                .param("account", entry.accountId())
                .param("username", entry.username())
                .param("client", entry.client())
                .param("kind", entry.kind())
                .param("subject", entry.subject())
                .param("detail", entry.detail())
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .update();
    }

    /** Entries that fit a query, the latest first, below a number. */
    @Transactional(readOnly = true)
    public List<AuditEntry> find(AuditQuery query, long below, int size) {
        return jdbc.sql(COLUMNS + query.where() + " and number < :below order by number desc limit :size")
                .params(query.parameters())
                .param("below", below)
                .param("size", size)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The kinds of entries there are. */
    @Transactional(readOnly = true)
    public List<String> kinds() {
        // a loose index scan: asks for the next kind, instead of reading every entry for a dozen of them
        return jdbc.sql("""
                        with recursive kinds as (
                            (select kind from audit_event order by kind limit 1)
                            union all
                            select (select e.kind from audit_event e where e.kind > k.kind order by e.kind limit 1)
                            from kinds k where k.kind is not null)
                        select kind from kinds where kind is not null
                        """).query(String.class).list();
    }

    /** Hands every entry that fits a query on, the latest first, without keeping them in memory. */
    @Transactional(readOnly = true)
    public void forEach(AuditQuery query, Consumer<AuditEntry> consumer) {
        try (var entries = jdbc
                .sql(COLUMNS + query.where() + " order by number desc")
                .withFetchSize(1000)
                .params(query.parameters())
                .query((row, number) -> entry(row))
                .stream()) {
            entries.forEach(consumer);
        }
    }

    /** Reads the whole chain and tells whether each entry is as it was written. */
    @Transactional(readOnly = true)
    public ChainReport verify() {
        var state = new AtomicReference<>(ChainReport.START);
        try (var entries =
                jdbc
                        .sql(COLUMNS + " order by number")
                        .withFetchSize(1000)
                        .query((row, number) -> entry(row))
                        .stream()) {
            entries.forEach(entry -> state.updateAndGet(report -> report.with(entry)));
        }
        return Objects.requireNonNull(state.get());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account_id", Long.class),
                row.getString("username"),
                row.getString("client"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
