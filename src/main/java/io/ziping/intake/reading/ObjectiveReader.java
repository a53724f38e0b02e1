package io.ziping.intake.reading;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 年度总体目标: two headings with a text below each, or each with its text beside it. */
final class ObjectiveReader {

    private static final String EXPECTED = "/expectedObjective";
    private static final Pattern LABELLED = Pattern.compile("(?s)([^:：\\n]{2,14})[:：]\\s*(.+)");
    private static final String ACHIEVED = "/achievedObjective";
    private static final int LONGEST_LABEL = 14;
    private static final Pattern LABEL_ENDS = Pattern.compile(".*(?:情况|目标|结果)");
    private static final Pattern LABEL_WORDS = Pattern.compile("[^\\d。；，、;,]+");

    /** Goals may be counted before their texts. */
    private static final Pattern NUMBERED = Pattern.compile("(?:绩效|年度|总体)*目标[\\d一二三四五六七八九十]*|[\\d一二三四五六七八九十]+");

    private final Draft draft;
    private final Notes notes;
    /** Whether something was left over that may be a goal. */
    private boolean left;

    ObjectiveReader(Draft draft, Notes notes) {
        this.draft = draft;
        this.notes = notes;
    }

    static boolean isHeader(Row row) {
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

    void read(List<Row> all) {
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
            beside(rows);
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
        below(rows, goal, result);
        draft.expected = goals.join(draft.expected, goal);
        draft.achieved = results.join(draft.achieved, result);
    }

    private SeveralGoals several(List<Row> rows, String pointer, Predicate<Cell> heads) {
        var several = new SeveralGoals(notes, pointer);
        rows.get(0).filled().filter(heads).forEach(head -> {
            if (rows.size() > 1) {
                var row = rows.get(1);
                var cell = row.at(head.column());
                if (cell != null && row.begins(cell) && cell.column() == head.column() && !isLabel(cell.key())) {
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
                .filter(cell -> isShort(cell) && isText(rows.get(1), rows.get(1).at(cell.column()), cell.column()))
                .toList();
    }

    /** Whether the first row names the whole part and the second heads its columns. */
    private static boolean isNamedAbove(List<Row> rows) {
        return rows.size() > 1
                && rows.get(0).filled().count() == 1
                && isHeader(rows.get(1))
                && heads(rows.subList(1, rows.size())).size() == 2;
    }

    private static boolean isText(Row row, @Nullable Cell cell, int column) {
        return cell != null
                && row.begins(cell)
                && cell.column() == column
                && !cell.isBlank()
                && !isLabel(cell.key())
                && !cell.key().endsWith("指标")
                && !(isShort(cell) && LABEL_ENDS.matcher(cell.key()).matches());
    }

    private static boolean isShort(Cell cell) {
        return cell.key().length() <= LONGEST_LABEL
                && LABEL_WORDS.matcher(cell.key()).matches();
    }

    /** Below two words of which one at least is not known: the first column is what was expected. */
    private void belowUnknown(List<Row> rows, List<Cell> heads) {
        boolean swapped = Lexicon.isAchieved(heads.get(0).key());
        below(rows, heads.get(swapped ? 1 : 0), heads.get(swapped ? 0 : 1));
        for (var head : heads) {
            if (!isLabel(head.key())) {
                doubtBoth("表头“" + Words.shorten(head.text(), 20) + "”不认得，按位置读的");
            }
        }
    }

    private void doubtBoth(String reason) {
        notes.doubt(EXPECTED, reason);
        notes.doubt(ACHIEVED, reason);
    }

    private void require(String pointer, @Nullable String text, Row header) {
        if (text != null) {
            return;
        }
        if (left) {
            notes.missing(pointer, header, "这一格是空的，下面有没读懂的字");
        } else {
            notes.blank(pointer, header);
        }
    }

    private void below(List<Row> rows, Cell expected, Cell achieved) {
        Cell lastExpected = null;
        Cell lastAchieved = null;
        for (var row : rows.subList(1, rows.size())) {
            if (row.filled().allMatch(cell -> isLabel(cell.key()))) {
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
                doubtBoth("下面“" + Words.shorten(row.text(), 20) + "”一行没有读进来");
                continue;
            }
            if (draft.expected != null && isNamedItself(row, expected)) {
                leave(row);
                continue;
            }
            if (one != null && row.begins(one) && !one.isBlank() && !one.equals(lastExpected)) {
                draft.expected = joined(draft.expected, row, one);
                notes.read(EXPECTED, row, one);
                lastExpected = one;
            }
            if (other != null && other.equals(one)) {
                notes.doubt(EXPECTED, other.isBlank() ? null : "这一格和“实际完成情况”合在一起");
            } else if (other != null && row.begins(other) && !other.isBlank() && !other.equals(lastAchieved)) {
                draft.achieved = joined(draft.achieved, row, other);
                notes.read(ACHIEVED, row, other);
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
                                && !isLabel(cell.key())
                                && !NUMBERED.matcher(cell.key()).matches());
    }

    /** Whether a further row has a label of its own where the objective would go on, and its text beside it. */
    private static boolean isAside(Row row, @Nullable Cell one, @Nullable Cell other, Cell expected, Cell achieved) {
        if (row.continues() || one == null || other == null || other.isBlank() || !row.begins(one) || !isShort(one)) {
            return false;
        }
        return !isShort(other)
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

    /** A label and its text in one cell. */
    private void inOneCell(Row row) {
        row.filled().forEach(cell -> {
            var parts = LABELLED.matcher(cell.text().strip());
            if (parts.matches() && Lexicon.isExpected(Words.key(parts.group(1))) && draft.expected == null) {
                draft.expected = Words.cleanOrNull(parts.group(2));
                notes.read(EXPECTED, row, cell);
            } else if (parts.matches() && Lexicon.isAchieved(Words.key(parts.group(1))) && draft.achieved == null) {
                draft.achieved = Words.cleanOrNull(parts.group(2));
                notes.read(ACHIEVED, row, cell);
            }
        });
    }

    private void beside(List<Row> rows) {
        var goals = new SeveralGoals(notes, EXPECTED);
        var results = new SeveralGoals(notes, ACHIEVED);
        Cell goal = null;
        Cell result = null;
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            inOneCell(row);
            var cells = row.cells().stream()
                    .filter(cell -> !row.begins(cell) || !cell.isBlank())
                    .toList();
            for (int i = 0; i + 1 < cells.size(); i++) {
                var label = cells.get(i).key();
                var text = cells.get(i + 1);
                if (!row.begins(cells.get(i)) || text.isBlank() || isLabel(text.key())) {
                    continue;
                }
                boolean expects = Lexicon.isExpected(label);
                if (expects || Lexicon.isAchieved(label)) {
                    (expects ? goals : results).add(cells.get(i), row, text);
                }
                if (expects && isUnsaid(draft.expected)) {
                    goal = cells.get(i);
                    draft.expected = Words.cleanOrNull(text.text());
                    notes.read(EXPECTED, row, text);
                    boolean head = at + 1 < rows.size()
                            && isShort(text)
                            && isText(rows.get(at + 1), rows.get(at + 1).at(text.column()), text.column());
                    notes.doubt(EXPECTED, head ? "这一格下面还有字，可能只是个名称" : null);
                } else if (Lexicon.isAchieved(label) && isUnsaid(draft.achieved)) {
                    result = cells.get(i);
                    draft.achieved = Words.cleanOrNull(text.text());
                    notes.read(ACHIEVED, row, text);
                }
            }
        }
        draft.expected = goal == null ? draft.expected : goals.join(draft.expected, goal);
        draft.achieved = result == null ? draft.achieved : results.join(draft.achieved, result);
    }

    private static boolean isUnsaid(@Nullable String text) {
        return text == null || EmptyWords.areIn(text);
    }

    /** Such as 完成情况 before 目标实际完成情况: the first names the part. */
    private static boolean isLabel(String key) {
        return Lexicon.isExpected(key) || Lexicon.isAchieved(key);
    }
}
