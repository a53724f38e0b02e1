package io.ziping.spotcheck.record;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer has typed into a row of a record.
 *
 * @param actual 复核完成值; in the row of the execution 复核执行数 in the unit of the form
 * @param score 复核得分; blank where the self score stands
 * @param clauseId 扣分条款; {@code null} for none
 * @param grounds 依据
 */
public record TypedRow(
        String actual, String score, @Nullable Long clauseId, String grounds) {

    /** Nothing typed: the row stands as it was filed. */
    public static final TypedRow BLANK = new TypedRow("", "", null, "");

    /** The longest text of a cell, in characters. */
    public static final int LONGEST = 1000;

    /** The identities of the clauses that were chosen in rows. */
    public static Set<Long> clauses(Stream<TypedRow> rows) {
        return rows.map(TypedRow::clauseId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whether nothing was typed. */
    public boolean isBlank() {
        return equals(BLANK);
    }
}
