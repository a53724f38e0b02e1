package io.ziping.evidence.content;

import io.ziping.evidence.kind.FileProblem;
import io.ziping.evidence.kind.Inspected;
import io.ziping.evidence.scan.Scan;
import io.ziping.evidence.scan.ScanState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What files hold, each content once, whoever brings it and however often. */
@Service
@RequiredArgsConstructor
public class Contents {

    /** How long a content stays at least that nothing refers to: who has just brought it may be about to. */
    private static final Duration AT_LEAST = Duration.ofDays(1);

    /** Reads the deleted drafts once: they hold whole forms, and there may be many contents to ask for. */
    static final String DROP_UNUSED = """
            with kept as materialized (
                select distinct (f ->> 'content_id')::bigint as id
                from deleted_draft d, jsonb_array_elements(d.content -> 'evidence_file') f)
            delete from evidence_content c where c.used_at < :before
                and not exists (select from evidence_file f where f.content_id = c.id)
                and not exists (select from kept where kept.id = c.id)
            returning c.id, c.kept_in
            """;

    private final JdbcClient jdbc;
    private final ContentStores stores;
    private final Clock clock;

    /** A content as it was found. */
    private record Found(long id, ScanState scan) {}

    /** A content and where it lies. */
    record Kept(long id, StoreKind keptIn) {}

    /**
     * Keeps a content, unless it is kept already.
     *
     * @param scan what the scanner says of it now; not that it is infected
     * @return its number
     * @throws FileProblem when it is known for a virus, and the scanner does not say otherwise
     */
    @Transactional
    public long keep(Path file, Inspected what, Scan scan) {
        return add(file, what, scan).orElseGet(() -> reuse(file, what, scan));
    }

    private Optional<Long> add(Path file, Inspected what, Scan scan) {
        var chosen = stores.chosen();
        var added = jdbc.sql("""
                        insert into evidence_content (sha256, size, kind, thumbnail, kept_in, scan, scanned_at, used_at)
                        values (:sha256, :size, :kind, :thumbnail, :store, :scan,
                            case when :scan = 'CLEAN' then cast(:now as timestamptz) end, :now)
                        on conflict do nothing returning id
                        """)
                .param("sha256", what.sha256())
                .param("size", what.size())
                .param("kind", what.kind().name())
                .param("thumbnail", Thumbnails.of(file, what.kind()))
                .param("store", chosen.kind().name())
                .param("scan", scan.state().name())
                .param("now", now())
                .query(Long.class)
                .optional();
        added.ifPresent(id -> put(chosen, id, file));
        return added;
    }

    /** What is there already; a scan of today says more than one of then. */
    private long reuse(Path file, Inspected what, Scan scan) {
        var found = jdbc.sql("select c.id, c.scan from evidence_content c where c.sha256 = :sha256 for update")
                .param("sha256", what.sha256())
                .query((row, number) -> new Found(row.getLong("id"), ScanState.valueOf(row.getString("scan"))))
                .optional();
        if (found.isEmpty()) {
            // removed a moment ago
            return add(file, what, scan).orElseThrow(() -> new FileProblem("没有存上，请再传一次"));
        }
        var here = found.get();
        var clean = scan.state() == ScanState.CLEAN;
        if (here.scan() == ScanState.INFECTED && !clean) {
            throw new FileProblem("这个文件查出过病毒，没有接收");
        }
        jdbc.sql("""
                        update evidence_content set used_at = :now, scan = case when :clean then 'CLEAN' else scan end,
                            virus = '', scanned_at = case when :clean then :now else scanned_at end,
                            kept_in = case when scan = 'INFECTED' then :store else kept_in end where id = :id
                        """)
                .param("now", now())
                .param("clean", clean)
                .param("store", stores.chosen().kind().name())
                .param("id", here.id())
                .update();
        if (here.scan() == ScanState.INFECTED) {
            put(stores.chosen(), here.id(), file);
        }
        return here.id();
    }

    private static void put(ContentStore store, long id, Path file) {
        try {
            store.put(id, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a file holds; to be closed. */
    public InputStream open(long id) throws IOException {
        var place = jdbc.sql("select c.kept_in from evidence_content c where c.id = :id")
                .param("id", id)
                .query((row, number) -> StoreKind.valueOf(row.getString("kept_in")))
                .single();
        return stores.open(id, place);
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
        return jdbc.sql("select c.id, c.kept_in from evidence_content c where c.scan in ('NOT_SCANNED', 'WAITING')"
                        + " and c.id > :after and c.id <= :to order by c.id limit :most")
                .param("after", after)
                .param("to", to)
                .param("most", most)
                .query((row, number) -> kept(row))
                .list();
    }

    /** Keeps what a scanner has said. */
    void scanned(long id, Scan scan) {
        jdbc.sql("""
                        update evidence_content set scan = :scan, virus = :virus, scanned_at = :now,
                            thumbnail = case when :scan = 'INFECTED' then null else thumbnail end where id = :id
                        """)
                .param("scan", scan.state().name())
                .param("virus", scan.virus())
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Deletes what is known of contents that nothing has needed for a day: no file, and no draft that can be put back. */
    List<Kept> dropUnused() {
        return jdbc.sql(DROP_UNUSED)
                .param("before", Timestamp.from(clock.instant().minus(AT_LEAST)))
                .query((row, number) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getLong("id"), StoreKind.valueOf(row.getString("kept_in")));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
