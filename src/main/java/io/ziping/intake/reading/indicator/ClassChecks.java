package io.ziping.intake.reading.indicator;

import io.ziping.intake.reading.draft.ClassPoints;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.Lexicon.IndicatorColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** What the rows of a form tell of their classes taken together: whose they are, and how many points they say. */
@RequiredArgsConstructor
final class ClassChecks {

    private static final String LATE = "指标分类没有写在第一行，分不清是哪几行的";

    private final List<IndicatorLine> lines;
    private final IndicatorColumns columns;
    private final Notes notes;

    /** The classes that say their rows' points, each with the rows below it. */
    List<ClassPoints> points() {
        return Stream.concat(points(IndicatorLine::dimension).stream(), points(IndicatorLine::category).stream())
                .toList();
    }

    private List<ClassPoints> points(Function<IndicatorLine, @Nullable ClassLabel> level) {
        var found = new ArrayList<ClassPoints>();
        int from = 0;
        for (int to = 1; to <= lines.size(); to++) {
            var label = level.apply(lines.get(from));
            if (to < lines.size() && Objects.equals(label, level.apply(lines.get(to)))) {
                continue;
            }
            var points = Optional.ofNullable(label).map(ClassLabel::points);
            if (label != null && points.isPresent()) {
                found.add(new ClassPoints(label.name(), points.get(), from, to));
            }
            from = to;
        }
        return found;
    }

    /** Where the first rows bear no class, every class may stand in the midst of its rows or behind them. */
    void doubtLaterLabels() {
        boolean dimensions =
                columns.has(IndicatorColumn.DIMENSION) && lines.get(0).dimension() == null;
        boolean categories =
                columns.has(IndicatorColumn.CATEGORY) && lines.get(0).category() == null;
        for (int i = 0; i < lines.size(); i++) {
            notes.doubt("/indicators/" + i + "/dimension", dimensions ? LATE : null);
            notes.doubt("/indicators/" + i + "/category", dimensions || categories ? LATE : null);
        }
    }

    /** A spanning cell that a page's end cuts may bear its name on the second page only. */
    void doubtBlanks(Row row) {
        if (!row.continues() || lines.isEmpty()) {
            return;
        }
        for (var level : List.of(IndicatorColumn.DIMENSION, IndicatorColumn.CATEGORY)) {
            var here = columns.cell(row, level);
            var last = columns.cell(lines.get(lines.size() - 1).row(), level);
            if (here == null || here.isBlank() || last == null || !last.isBlank()) {
                continue;
            }
            for (int i = 0; i < lines.size(); i++) {
                if (last.equals(columns.cell(lines.get(i).row(), level))) {
                    notes.doubt(
                            "/indicators/" + i + (level == IndicatorColumn.DIMENSION ? "/dimension" : "/category"),
                            "合并的格子跨了页，分不清是上面的还是下面的");
                }
            }
        }
    }
}
