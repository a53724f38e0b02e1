package io.ziping.evidence.content;

import io.ziping.evidence.kind.FileProblem;
import io.ziping.evidence.kind.Inspected;
import io.ziping.evidence.scan.Scan;
import io.ziping.evidence.scan.ScanState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What files hold, each content once, whoever brings it and however often. */
@Service
@RequiredArgsConstructor
public class Contents {

    /** How long a content stays at least that nothing refers to: who has just brought it may be about to. */
    private static final Duration AT_LEAST = Duration.ofDays(1);

    /** Reads the deleted drafts once: they hold whole forms, and there may be many contents to ask for. */
    private static final String DROP_UNUSED = """
            with kept as materialized (
                select distinct (f ->> 'content_id')::bigint as id
                from deleted_draft d, jsonb_array_elements(d.content -> 'evidence_file') f)
            delete from evidence_content c where c.used_at < :before%s
                and not exists (select from kept where kept.id = c.id)
            returning\s""" + Kept.COLUMNS;

    private final JdbcClient jdbc;
    private final ContentStores stores;
    private final Thumbnails thumbnails;
    private final TransactionOperations transactions;
    private final Clock clock;

    /**
     * Keeps a content, unless it is kept already.
     *
     * @param scan what the scanner says of it now; not that it is infected
     * @return its number
     * @throws FileProblem when it is known for a virus, and the scanner does not say otherwise
     */
    public long keep(Path file, Inspected what, Scan scan) {
        return reuse(what, scan).orElseGet(() -> {
            requireNotInfected(what, scan);
            // a picture is drawn before the transaction, so that no connection waits for it
            var thumbnail = thumbnails.of(file, what.kind());
            // and so is what goes to another machine written; should somebody else bring it meanwhile, this one is
            // removed
            var brought = stores.bring(file, what.sha256());
            return Objects.requireNonNull(
                    transactions.execute(status -> add(brought, what, scan, thumbnail)
                            .orElseGet(() -> bringBack(brought, what, scan, thumbnail))),
                    "number");
        });
    }

    /** What is there already with all that belongs to it; a scan of today says more than one of then. */
    private Optional<Long> reuse(Inspected what, Scan scan) {
        return jdbc.sql("""
                        update evidence_content set used_at = :now, scan = case when :clean then 'CLEAN' else scan end,
                            scanned_at = case when :clean then :now else scanned_at end
                        where sha256 = :sha256 and scan <> 'INFECTED' returning id
                        """)
                .param("sha256", what.sha256())
                .param("now", now())
                .param("clean", scan.state() == ScanState.CLEAN)
                .query(Long.class)
                .optional();
    }

    private Optional<Long> add(ContentStores.Brought brought, Inspected what, Scan scan, byte @Nullable [] thumbnail) {
        var added = jdbc.sql("""
                        insert into evidence_content (sha256, size, kind, thumbnail, kept_in, stored_number, scan, scanned_at,
                            used_at)
                        values (:sha256, :size, :kind, :thumbnail, :store, :number, :scan,
                            case when :scan = 'CLEAN' then cast(:now as timestamptz) end, :now)
                        on conflict do nothing returning id
                        """)
                .param("sha256", what.sha256())
                .param("size", what.size())
                .param("kind", what.kind().name())
                .param("thumbnail", thumbnail)
                .param("store", brought.kind().name())
                .param("number", brought.number())
                .param("scan", scan.state().name())
                .param("now", now())
                .query(Long.class)
                .optional();
        added.ifPresent(id -> stores.keep(brought, id, what.sha256()));
        return added;
    }

    /** What was brought by somebody else a moment ago, or was deleted for a virus that the scanner does not find any more. */
    private long bringBack(ContentStores.Brought brought, Inspected what, Scan scan, byte @Nullable [] thumbnail) {
        if (requireNotInfected(what, scan)) {
            stores.keep(brought, putBack(what, brought, thumbnail), what.sha256());
        }
        return reuse(what, scan).orElseThrow(() -> new FileProblem("没有存上，请再传一次"));
    }

    /** @return whether it was deleted for a virus that the scanner does not find now; locked then until the transaction ends */
    private boolean requireNotInfected(Inspected what, Scan scan) {
        var infected = jdbc.sql(
                        "select c.id from evidence_content c where c.sha256 = :sha256 and c.scan = 'INFECTED' for update")
                .param("sha256", what.sha256())
                .query(Long.class)
                .optional()
                .isPresent();
        if (infected && scan.state() != ScanState.CLEAN) {
            throw new FileProblem("这个文件查出过病毒，没有接收");
        }
        return infected;
    }

    private long putBack(Inspected what, ContentStores.Brought brought, byte @Nullable [] thumbnail) {
        return jdbc.sql("""
                        update evidence_content set scan = 'CLEAN', virus = '', kept_in = :store, stored_number = :number,
                            thumbnail = :thumbnail
                        where sha256 = :sha256 returning id
                        """)
                .param("sha256", what.sha256())
                .param("store", brought.kind().name())
                .param("number", brought.number())
                .param("thumbnail", thumbnail)
                .query(Long.class)
                .single();
    }

    /** What a file holds; to be closed. Its end is reached only when all of it is what was kept. */
    public InputStream open(long id) throws IOException {
        return stores.open(jdbc.sql("select " + Kept.COLUMNS + " from evidence_content c where c.id = :id")
                .param("id", id)
                .query(Kept::of)
                .single());
    }

    /** The small picture of a picture; empty when there is none. */
    public Optional<byte[]> thumbnail(long id) {
        return jdbc.sql("select c.thumbnail from evidence_content c where c.id = :id and c.thumbnail is not null")
                .param("id", id)
                .query((row, number) -> row.getBytes("thumbnail"))
                .optional();
    }

    /** Contents after a number, up to another, that no scanner has seen, in the order of their numbers. */
    List<Kept> unscanned(long after, long to, int most) {
        return jdbc.sql("select " + Kept.COLUMNS + " from evidence_content c where c.scan in ('NOT_SCANNED', 'WAITING')"
                        + " and c.id > :after and c.id <= :to order by c.id limit :most")
                .param("after", after)
                .param("to", to)
                .param("most", most)
                .query(Kept::of)
                .list();
    }

    /**
     * Keeps what a scanner has said. What is infected goes in the same transaction: whoever brings the same content meanwhile
     * waits, and keeps it anew.
     */
    void scanned(Kept content, Scan scan) {
        transactions.executeWithoutResult(status -> {
            // it may have been moved while the scanner looked at it: what the row says now is where it lies
            var now = jdbc.sql("""
                            update evidence_content c set scan = :scan, virus = :virus, scanned_at = :now,
                                thumbnail = case when :scan = 'INFECTED' then null else thumbnail end where id = :id
                            returning\s""" + Kept.COLUMNS)
                    .param("scan", scan.state().name())
                    .param("virus", scan.virus())
                    .param("now", now())
                    .param("id", content.id())
                    .query(Kept::of)
                    .optional();
            if (scan.isInfected()) {
                // from here on nobody can fetch it
                now.ifPresent(row -> deleteInfected(row, content));
            }
        });
    }

    /** From where it lies, and from where it lay, if it has been moved. */
    private void deleteInfected(Kept now, Kept before) {
        stores.delete(now);
        if (!now.equals(before)) {
            stores.delete(before);
        }
    }

    /** Removes contents that nothing has needed for a day: no file, and no draft that can be put back. */
    void clean(List<String> tables) {
        transactions.executeWithoutResult(status -> dropUnused(tables).forEach(stores::letGo));
    }

    /** Deletes what is known of them; their numbers are never used again. */
    private List<Kept> dropUnused(List<String> tables) {
        return jdbc.sql(unused(tables))
                .param("before", Timestamp.from(clock.instant().minus(AT_LEAST)))
                .query(Kept::of)
                .list();
    }

    /** The statement that deletes what no row of some tables refers to. */
    static String unused(List<String> tables) {
        return DROP_UNUSED.formatted(tables.stream()
                .map(" and not exists (select from %s f where f.content_id = c.id)"::formatted)
                .collect(Collectors.joining()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
