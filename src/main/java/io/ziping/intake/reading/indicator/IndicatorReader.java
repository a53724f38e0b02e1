package io.ziping.intake.reading.indicator;

import io.ziping.intake.reading.draft.Draft;
import io.ziping.intake.reading.draft.PointChecks;
import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.ClassNames;
import io.ziping.intake.reading.words.Lexicon.IndicatorColumn;
import io.ziping.intake.reading.words.WrappedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 绩效指标 and what closes the form: 总分 and 评分等级. */
public final class IndicatorReader {

    private static final int MANY_PARAGRAPHS = 3;
    /** What begins a row of remarks among or below the indicators. */
    private static final Pattern NOTE = Pattern.compile("说明|备注|注|填表说明|其他(?:需要?)?说明(?:的)?(?:问题|事项|情况|内容)?");

    private final Draft draft;
    private final Notes notes;
    private final ClosingReader closing;
    private final List<IndicatorLine> lines = new ArrayList<>();
    private final TemplateRows templates = new TemplateRows();
    private boolean closed;
    private int paragraphs;
    private @Nullable ClassLabel dimension;
    private @Nullable ClassLabel category;

    public IndicatorReader(Draft draft, Notes notes) {
        this.draft = draft;
        this.notes = notes;
        this.closing = new ClosingReader(draft, notes);
    }

    public void read(List<Row> rows) {
        var columns = IndicatorColumns.of(rows);
        rows.stream().limit(columns.headerRows()).flatMap(Row::filled).forEach(notes::take);
        var broken = new BrokenRows(lines, columns);
        for (var row : rows.subList(columns.headerRows(), rows.size())) {
            if (!row.isBlank() || continuesLabels(row, columns)) {
                line(row, columns, broken);
            }
        }
        broken.doubtPointless(notes);
        columns.reportOthers(notes);
        templates.report(notes);
        var entries = new IndicatorEntries(columns, notes);
        for (int i = 0; i < lines.size(); i++) {
            draft.indicators.add(entries.of(lines.get(i), "/indicators/" + i));
        }
        var classes = new ClassChecks(lines, columns, notes);
        draft.classPoints.addAll(classes.points());
        if (!lines.isEmpty()) {
            classes.doubtLaterLabels();
        } else {
            notes.missing("/indicators", rows.get(0), "一行指标也没有读到");
        }
        if (draft.totalScore == null) {
            notes.missing("/totalScore", rows.get(rows.size() - 1), PointChecks.NO_TOTAL);
        }
        if (draft.grade == null) {
            // many forms have none, and it is computed
            notes.blank("/grade", rows.get(rows.size() - 1));
        }
    }

    private static boolean continuesLabels(Row row, IndicatorColumns columns) {
        var name = columns.cell(row, IndicatorColumn.NAME);
        return name != null && row.begins(name) && !name.isBlank();
    }

    private void line(Row row, IndicatorColumns columns, BrokenRows broken) {
        if (IndicatorHeader.isHeader(row) || row.numbersColumns()) {
            row.filled().forEach(notes::take);
            return;
        }
        var first = row.filled().findFirst().orElseThrow();
        if (!closed && first.column() < 0 && ++paragraphs == MANY_PARAGRAPHS) {
            lines.stream().reduce((one, other) -> other).ifPresent(IndicatorLine::doubtAll);
        }
        if (closing.read(row, first, columns)) {
            // a total above the first indicator closes nothing
            closed = !lines.isEmpty();
            return;
        }
        if (closed
                || NOTE.matcher(first.key()).matches()
                || row.filled().anyMatch(columns::isAcross)
                || isSubtotal(row)) {
            notes.leave(row);
            return;
        }
        var cells = cells(row, columns);
        var labels = dimension;
        dimension =
                ClassLabel.next(dimension, row, columns.cell(row, IndicatorColumn.DIMENSION), ClassNames::dimension);
        if (!Objects.equals(labels, dimension)) {
            category = null;
        }
        category = ClassLabel.next(category, row, columns.cell(row, IndicatorColumn.CATEGORY), ClassNames::category);
        takeLabels(row, columns);
        new ClassChecks(lines, columns, notes).doubtBlanks(row);
        boolean lost = columns.keepOthers(row, notes);
        if (cells.isEmpty()) {
            return;
        }
        paragraphs = 0;
        if (TemplateRows.isTemplate(cells)) {
            templates.add(row);
            row.filled().forEach(notes::take);
        } else if (goesOn(row, cells)) {
            append(cells);
        } else if (broken.isRest(row, cells)) {
            cells.values().forEach(notes::take);
            broken.append(cells);
        } else if (broken.isOfClass(row, cells)) {
            notes.leave(row);
        } else {
            cells.values().forEach(notes::take);
            broken.begin(row, cells);
            doubtClass(columns.doubt(row, IndicatorColumn.DIMENSION), "/dimension");
            doubtClass(columns.doubt(row, IndicatorColumn.CATEGORY), "/category");
            lines.add(new IndicatorLine(
                    row, dimension, category, cells, !lost && !row.continues(), columns.unknownBehind(row)));
        }
    }

    private void takeLabels(Row row, IndicatorColumns columns) {
        Stream.of(IndicatorColumn.DIMENSION, IndicatorColumn.CATEGORY)
                .map(level -> columns.cell(row, level))
                .filter(Objects::nonNull)
                .forEach(notes::take);
    }

    /** Doubts a class of the line that is about to be added. */
    private void doubtClass(@Nullable String reason, String level) {
        notes.doubt("/indicators/" + lines.size() + level, reason);
    }

    private static boolean isSubtotal(Row row) {
        return row.filled()
                .anyMatch(cell -> cell.key().endsWith("小计") && cell.text().length() < 20);
    }

    private Map<IndicatorColumn, Cell> cells(Row row, IndicatorColumns columns) {
        var cells = new EnumMap<IndicatorColumn, Cell>(IndicatorColumn.class);
        for (var column : IndicatorColumn.values()) {
            var cell = columns.cell(row, column);
            if (column == IndicatorColumn.DIMENSION || column == IndicatorColumn.CATEGORY || cell == null) {
                continue;
            }
            var doubt = columns.doubt(row, column);
            if (!row.begins(cell) && !cell.isBlank()) {
                cells.put(column, cell.with("", "这一格跨了几行，分不清是哪一行的"));
            } else if (!cell.isBlank() || cell.doubt() != null) {
                cells.put(column, doubt == null ? cell : cell.with(cell.text(), doubt));
            }
        }
        return cells;
    }

    /** Below a page break a row without points is the rest of a row that had them, or the other way round. */
    private boolean goesOn(Row row, Map<IndicatorColumn, Cell> cells) {
        if (!row.continues() || lines.isEmpty()) {
            return false;
        }
        var before = lines.get(lines.size() - 1).cells();
        return IndicatorLine.hasPoints(cells) != IndicatorLine.hasPoints(before);
    }

    private void append(Map<IndicatorColumn, Cell> rest) {
        var cells = lines.get(lines.size() - 1).cells();
        rest.values().forEach(notes::take);
        rest.forEach((column, cell) -> cells.merge(column, cell, (one, other) -> {
            var joined = WrappedText.join(one.text().strip(), other.text().strip());
            return one.with(joined.text(), one.doubt() != null ? one.doubt() : joined.doubt());
        }));
    }
}
