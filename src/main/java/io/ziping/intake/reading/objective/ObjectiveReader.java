package io.ziping.intake.reading.objective;

import io.ziping.intake.reading.draft.Draft;
import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Words;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** 年度总体目标: two headings with a text below each, or each with its text beside it. */
public final class ObjectiveReader {

    static final String EXPECTED = "/expectedObjective";
    static final String ACHIEVED = "/achievedObjective";

    private final Draft draft;
    private final Notes notes;
    private final ObjectivesBelow below;

    public ObjectiveReader(Draft draft, Notes notes) {
        this.draft = draft;
        this.notes = notes;
        this.below = new ObjectivesBelow(draft, notes);
    }

    public static boolean isHeader(Row row) {
        return row.filled().anyMatch(cell -> Lexicon.isExpected(cell.key()));
    }

    /** A row that names both columns, one beside the other; it may stand below one that names the whole part. */
    private static boolean headsBoth(Row row) {
        var cells = row.filled().toList();
        for (int i = 0; i + 1 < cells.size(); i++) {
            if (Lexicon.isExpected(cells.get(i).key())
                    && Lexicon.isAchieved(cells.get(i + 1).key())) {
                return true;
            }
        }
        return false;
    }

    public void read(List<Row> all) {
        var both =
                all.stream().filter(ObjectiveReader::headsBoth).findFirst().orElse(all.get(isNamedAbove(all) ? 1 : 0));
        var rows = all.subList(all.indexOf(both), all.size());
        var header = rows.get(0);
        var achieved = header.filled()
                .filter(cell -> Lexicon.isAchieved(cell.key()))
                .reduce((one, other) -> other)
                .orElse(null);
        // a word for the whole part may stand before the heading of the column, and be the same
        var expected = header.filled()
                .filter(cell -> Lexicon.isExpected(cell.key()))
                .reduce((one, other) -> achieved != null && other.column() > achieved.column() ? one : other)
                .orElseThrow();
        if (achieved != null && headsBoth(header)) {
            belowHeads(rows, expected, achieved);
        } else if (heads(rows).size() == 2) {
            belowUnknown(rows, heads(rows));
        } else {
            new ObjectivesBeside(draft, notes).read(rows);
        }
        require(EXPECTED, draft.expected, header);
        require(ACHIEVED, draft.achieved, header);
    }

    /** Below headings of which there may be more than one of a kind. */
    private void belowHeads(List<Row> rows, Cell expected, Cell achieved) {
        var goals = several(rows, EXPECTED, cell -> Lexicon.isExpected(cell.key()));
        var results =
                several(rows, ACHIEVED, cell -> Lexicon.isAchieved(cell.key()) && cell.column() > expected.column());
        var goal = last(goals.telling(), expected);
        var result = last(results.telling(), achieved);
        below.read(rows, goal, result);
        draft.expected = goals.join(draft.expected, goal);
        draft.achieved = results.join(draft.achieved, result);
    }

    private SeveralGoals several(List<Row> rows, String pointer, Predicate<Cell> heads) {
        var several = new SeveralGoals(notes, pointer);
        rows.get(0).filled().filter(heads).forEach(head -> {
            if (rows.size() > 1) {
                var row = rows.get(1);
                var cell = row.at(head.column());
                if (cell != null
                        && row.begins(cell)
                        && cell.column() == head.column()
                        && !ObjectiveCells.isLabel(cell)) {
                    several.add(head, row, cell);
                }
            }
        });
        return several;
    }

    private static Cell last(List<Cell> some, Cell otherwise) {
        return some.isEmpty() || some.contains(otherwise) ? otherwise : some.get(some.size() - 1);
    }

    /** The short words of the first row below which, in the second one, a text begins that is no label. */
    private static List<Cell> heads(List<Row> rows) {
        if (rows.size() < 2) {
            return List.of();
        }
        return rows.get(0)
                .filled()
                .filter(cell -> ObjectiveCells.isShort(cell) && ObjectiveCells.isText(rows.get(1), cell.column()))
                .toList();
    }

    /** Whether the first row names the whole part and the second heads its columns. */
    private static boolean isNamedAbove(List<Row> rows) {
        return rows.size() > 1
                && rows.get(0).filled().count() == 1
                && isHeader(rows.get(1))
                && heads(rows.subList(1, rows.size())).size() == 2;
    }

    /** Below two words of which one at least is not known: the first column is what was expected. */
    private void belowUnknown(List<Row> rows, List<Cell> heads) {
        boolean swapped = Lexicon.isAchieved(heads.get(0).key());
        below.read(rows, heads.get(swapped ? 1 : 0), heads.get(swapped ? 0 : 1));
        for (var head : heads) {
            if (!ObjectiveCells.isLabel(head)) {
                var reason = "表头“" + Words.shorten(head.text(), 20) + "”不认得，按位置读的";
                notes.doubt(EXPECTED, reason);
                notes.doubt(ACHIEVED, reason);
            }
        }
    }

    private void require(String pointer, @Nullable String text, Row header) {
        if (text != null) {
            return;
        }
        if (below.hasLeft()) {
            notes.missing(pointer, header, "这一格是空的，下面有没读懂的字");
        } else {
            notes.blank(pointer, header);
        }
    }
}
