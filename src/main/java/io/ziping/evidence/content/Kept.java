package io.ziping.evidence.content;

import io.ziping.storage.StoreKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A content that is kept, and where it lies.
 *
 * @param size in bytes
 * @param storedNumber in its name there; {@code null} where it lies under its own number
 */
record Kept(
        long id,
        String sha256,
        long size,
        StoreKind keptIn,
        @Nullable Long storedNumber) {

    /** What the rows of {@code evidence_content} are asked for. */
    static final String COLUMNS = "c.id, c.sha256, c.size, c.kept_in, c.stored_number";

    static Kept of(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("sha256")),
                row.getLong("size"),
                StoreKind.valueOf(Objects.requireNonNull(row.getString("kept_in"))),
                row.getObject("stored_number", Long.class));
    }
}
