package io.ziping.evidence;

import io.ziping.evidence.kind.FileKind;
import io.ziping.evidence.scan.ScanState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads attached files from rows, whatever they are attached to: the table is {@code f} and has the columns {@code id}, {@code
 * place}, {@code name}, {@code content_id}, {@code added_by}, {@code added_at}, {@code removed_by} and {@code removed_at}.
 */
public final class FileRows {

    /** What is read besides {@code wants}, the kinds of wanted evidence that a file is. */
    public static final String COLUMNS = """
            f.id, f.place, f.name, f.content_id, coalesce(c.kind, 'TEXT') as kind, coalesce(c.size, 0) as size,
            c.thumbnail is not null as thumbnail, coalesce(c.scan, 'NOT_SCANNED') as scan, a.display_name as adder,
            f.added_at, r.display_name as remover, f.removed_at
            """;

    /** What is read beside the table. */
    public static final String BESIDE = """
            left join evidence_content c on c.id = f.content_id join account a on a.id = f.added_by
            left join account r on r.id = f.removed_by
            """;

    private FileRows() {}

    /** A file that is none of the kinds that may be wanted. */
    public static EvidenceFile read(ResultSet row) throws SQLException {
        return read(row, Set.of());
    }

    static EvidenceFile read(ResultSet row, Set<UUID> wants) throws SQLException {
        return new EvidenceFile(
                row.getLong("id"),
                row.getString("place"),
                row.getString("name"),
                row.getObject("content_id", Long.class),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getBoolean("thumbnail"),
                ScanState.valueOf(row.getString("scan")),
                wants,
                row.getString("adder"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("remover"),
                instant(row.getObject("removed_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
