package io.ziping.intake.reading.objective;

import io.ziping.intake.reading.draft.Draft;
import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.EmptyWords;
import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Words;
import java.util.List;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The objectives beside their labels, or behind them in one cell. */
@RequiredArgsConstructor
final class ObjectivesBeside {

    private static final Pattern LABELLED = Pattern.compile("(?s)([^:：\\n]{2,14})[:：]\\s*(.+)");

    private final Draft draft;
    private final Notes notes;

    void read(List<Row> rows) {
        var goals = new SeveralGoals(notes, ObjectiveReader.EXPECTED);
        var results = new SeveralGoals(notes, ObjectiveReader.ACHIEVED);
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
                if (!row.begins(cells.get(i)) || text.isBlank() || ObjectiveCells.isLabel(text)) {
                    continue;
                }
                boolean expects = Lexicon.isExpected(label);
                if (expects || Lexicon.isAchieved(label)) {
                    (expects ? goals : results).add(cells.get(i), row, text);
                }
                if (expects && isUnsaid(draft.expected)) {
                    goal = cells.get(i);
                    draft.expected = Words.cleanOrNull(text.text());
                    notes.read(ObjectiveReader.EXPECTED, row, text);
                    boolean head = at + 1 < rows.size()
                            && ObjectiveCells.isShort(text)
                            && ObjectiveCells.isText(rows.get(at + 1), text.column());
                    notes.doubt(ObjectiveReader.EXPECTED, head ? "这一格下面还有字，可能只是个名称" : null);
                } else if (Lexicon.isAchieved(label) && isUnsaid(draft.achieved)) {
                    result = cells.get(i);
                    draft.achieved = Words.cleanOrNull(text.text());
                    notes.read(ObjectiveReader.ACHIEVED, row, text);
                }
            }
        }
        draft.expected = goal == null ? draft.expected : goals.join(draft.expected, goal);
        draft.achieved = result == null ? draft.achieved : results.join(draft.achieved, result);
    }

    /** A label and its text in one cell. */
    private void inOneCell(Row row) {
        row.filled().forEach(cell -> {
            var parts = LABELLED.matcher(cell.text().strip());
            if (parts.matches() && Lexicon.isExpected(Words.key(parts.group(1))) && draft.expected == null) {
                draft.expected = Words.cleanOrNull(parts.group(2));
                notes.read(ObjectiveReader.EXPECTED, row, cell);
            } else if (parts.matches() && Lexicon.isAchieved(Words.key(parts.group(1))) && draft.achieved == null) {
                draft.achieved = Words.cleanOrNull(parts.group(2));
                notes.read(ObjectiveReader.ACHIEVED, row, cell);
            }
        });
    }

    private static boolean isUnsaid(@Nullable String text) {
        return text == null || EmptyWords.areIn(text);
    }
}
