package io.ziping.intake.reading.form;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Lexicon;
import io.ziping.intake.reading.words.Lexicon.Heading;
import io.ziping.intake.reading.words.Lexicon.IndicatorColumn;
import io.ziping.intake.reading.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The label by which a form begins: 项目名称, in one of its spellings. */
final class FormBegin {

    private static final int LONGEST = 200;
    private static final int LONGEST_LABEL = 14;

    private FormBegin() {}

    /**
     * Whether a row begins a form.
     *
     * @param heads the header of the indicators, if the row stands among them: there a project may be spoken of in any
     *     cell and an indicator be named so, while a heading begins with its labels; null otherwise
     */
    static boolean isProject(Row row, @Nullable Row heads) {
        boolean labels = true;
        for (var cell : row.filled().toList()) {
            boolean alone = Words.compact(cell.text()).indexOf(':') < 0;
            if (isProject(cell.text()) && (heads == null || (labels && !isName(row, cell, heads)))) {
                return true;
            }
            labels &= !alone;
        }
        return false;
    }

    /** Whether a cell stands where the names of indicators do, or beside the class of one. */
    private static boolean isName(Row row, Cell cell, Row heads) {
        boolean classed = row.cells().stream()
                .anyMatch(before -> !row.begins(before) && before.column() < cell.column() && !before.isBlank());
        int first = heads.filled().mapToInt(Cell::column).min().orElse(0);
        int names = heads.filled()
                .filter(head -> Lexicon.indicatorColumn(head.key())
                        .filter(IndicatorColumn.NAME::equals)
                        .isPresent())
                .mapToInt(Cell::column)
                .findFirst()
                .orElse(first);
        return classed || (names > first && cell.column() >= names);
    }

    static boolean isProject(String text) {
        if (text.length() > LONGEST || (text.indexOf('项') < 0 && text.indexOf('专') < 0)) {
            return false;
        }
        int colon = Words.compact(text).indexOf(':');
        var label = colon > 0 && colon < LONGEST_LABEL ? Words.compact(text).substring(0, colon) : text;
        return Lexicon.heading(Words.key(label)).filter(Heading.PROJECT::equals).isPresent();
    }

    /** The rows after the end of a form that say the year of the next one, which has no title. */
    static List<Row> headingRows(List<Row> rows, int closedAt) {
        for (int i = Math.max(0, closedAt); closedAt >= 0 && i < rows.size(); i++) {
            if (rows.get(i).text().matches("[\\s\\S]*(?:19|20)\\d\\d\\s*年[\\s\\S]*")) {
                return List.copyOf(rows.subList(i, rows.size()));
            }
        }
        return List.of();
    }
}
