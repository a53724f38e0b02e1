package io.ziping.intake.reading.objective;

import io.ziping.intake.reading.draft.Draft;
import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Words;
import io.ziping.intake.reading.words.WrappedText;
import java.util.List;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The objectives below two headings that stand beside each other. */
@RequiredArgsConstructor
final class ObjectivesBelow {

    /** Goals may be counted before their texts. */
    private static final Pattern NUMBERED = Pattern.compile("(?:绩效|年度|总体)*目标[\\d一二三四五六七八九十]*|[\\d一二三四五六七八九十]+");

    private final Draft draft;
    private final Notes notes;
    private boolean left;

    /** Whether something was left over that may be a goal. */
    boolean hasLeft() {
        return left;
    }

    /**
     * Reads them.
     *
     * @param rows the header and what stands below it
     * @param expected heads what was expected
     * @param achieved heads what became of it
     */
    void read(List<Row> rows, Cell expected, Cell achieved) {
        Cell lastExpected = null;
        Cell lastAchieved = null;
        for (var row : rows.subList(1, rows.size())) {
            if (row.filled().allMatch(cell -> ObjectiveCells.isLabel(cell))) {
                continue;
            }
            var one = row.at(expected.column());
            var other = row.at(achieved.column());
            if (draft.expected != null && one != null && one.equals(other)) {
                leave(row);
                continue;
            }
            if (draft.expected != null && isAside(row, one, other, expected, achieved)) {
                leave(row);
                var reason = "下面“" + Words.shorten(row.text(), 20) + "”一行没有读进来";
                notes.doubt(ObjectiveReader.EXPECTED, reason);
                notes.doubt(ObjectiveReader.ACHIEVED, reason);
                continue;
            }
            if (draft.expected != null && isNamedItself(row, expected)) {
                leave(row);
                continue;
            }
            if (one != null && row.begins(one) && !one.isBlank() && !one.equals(lastExpected)) {
                draft.expected = joined(draft.expected, row, one);
                notes.read(ObjectiveReader.EXPECTED, row, one);
                lastExpected = one;
            }
            if (other != null && other.equals(one)) {
                notes.doubt(ObjectiveReader.EXPECTED, other.isBlank() ? null : "这一格和“实际完成情况”合在一起");
            } else if (other != null && row.begins(other) && !other.isBlank() && !other.equals(lastAchieved)) {
                draft.achieved = joined(draft.achieved, row, other);
                notes.read(ObjectiveReader.ACHIEVED, row, other);
                lastAchieved = other;
            }
        }
    }

    private void leave(Row row) {
        notes.leave(row);
        left = true;
    }

    /** Whether a further row begins before the goals with a name that is none of a goal. */
    private static boolean isNamedItself(Row row, Cell expected) {
        return !row.continues()
                && row.filled()
                        .anyMatch(cell -> cell.column() < expected.column()
                                && !ObjectiveCells.isLabel(cell)
                                && !NUMBERED.matcher(cell.key()).matches());
    }

    /** Whether a further row has a label of its own where the objective would go on, and its text beside it. */
    private static boolean isAside(Row row, @Nullable Cell one, @Nullable Cell other, Cell expected, Cell achieved) {
        if (row.continues()
                || one == null
                || other == null
                || other.isBlank()
                || !row.begins(one)
                || !ObjectiveCells.isShort(one)) {
            return false;
        }
        return !ObjectiveCells.isShort(other)
                || one.column() != expected.column()
                || other.column() != achieved.column()
                || row.filled().count() > 2;
    }

    private static @Nullable String joined(@Nullable String before, Row row, Cell cell) {
        var text = Words.cleanOrNull(cell.text());
        if (before == null || text == null) {
            return before == null ? text : before;
        }
        return row.continues() ? WrappedText.join(before, text).text() : before + "\n" + text;
    }
}
