package io.ziping.intake.reading;

import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.reading.Lexicon.IndicatorColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 绩效指标 and what closes the form: 总分 and 评分等级. */
final class IndicatorReader {

    private static final String POINT_WORDS = "分";
    private static final int MANY_PARAGRAPHS = 3;
    /** What begins a row of remarks among or below the indicators. */
    private static final Pattern NOTE = Pattern.compile("说明|备注|注|填表说明|其他(?:需要?)?说明(?:的)?(?:问题|事项|情况|内容)?");

    private final Draft draft;
    private final Notes notes;
    private final ClosingReader closing;
    private final List<IndicatorLine> lines = new ArrayList<>();
    private final TemplateRows templates = new TemplateRows();
    private @Nullable IndicatorColumns columns;
    private boolean closed;
    private int paragraphs;
    private @Nullable ClassLabel dimension;
    private @Nullable ClassLabel category;

    IndicatorReader(Draft draft, Notes notes) {
        this.draft = draft;
        this.notes = notes;
        this.closing = new ClosingReader(draft, notes);
    }

    void read(List<Row> rows) {
        columns = IndicatorColumns.of(rows);
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
        for (int i = 0; i < lines.size(); i++) {
            draft.indicators.add(indicator(lines.get(i), "/indicators/" + i));
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
        if (IndicatorColumns.isHeader(row) || row.numbersColumns()) {
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

    private Indicator indicator(IndicatorLine line, String pointer) {
        line.cells().values().forEach(notes::take);
        var target = TargetCells.join(
                line.cells().get(IndicatorColumn.NATURE),
                line.cells().get(IndicatorColumn.TARGET),
                line.cells().get(IndicatorColumn.MEASURE));
        if (target != null) {
            line.cells().put(IndicatorColumn.TARGET, target);
        }
        return new Indicator(
                dimension(line, pointer),
                category(line, pointer),
                text(line, IndicatorColumn.NAME, pointer + "/name"),
                text(line, IndicatorColumn.TARGET, pointer + "/target"),
                text(line, IndicatorColumn.ACTUAL, pointer + "/actual"),
                number(line, IndicatorColumn.WEIGHT, pointer + "/weight"),
                number(line, IndicatorColumn.SCORE, pointer + "/score"),
                explanation(line, pointer + "/deviationExplanation"),
                null,
                null);
    }

    private @Nullable String dimension(IndicatorLine line, String pointer) {
        var label = name(line.dimension(), line.row(), pointer + "/dimension");
        if (label == null && line.category() != null) {
            var parent = ClassNames.parent(line.category().name()).orElse(null);
            notes.missing(pointer + "/dimension", line.row(), parent == null ? "没有一级指标" : "表里没有写一级指标，按二级指标推断");
            return parent;
        }
        if (label == null) {
            notes.missing(pointer + "/dimension", line.row(), "没有一级指标");
        }
        return label;
    }

    private @Nullable String category(IndicatorLine line, String pointer) {
        var label = name(line.category(), line.row(), pointer + "/category");
        if (label == null) {
            notes.missing(pointer + "/category", line.row(), "没有二级指标");
        } else if (line.dimension() != null
                && ClassNames.isMisplaced(label, line.dimension().name())) {
            notes.doubt(pointer + "/dimension", "这个二级指标一般不在这个一级指标下面");
            notes.doubt(pointer + "/category", "这个二级指标一般不在这个一级指标下面");
        }
        return label;
    }

    private @Nullable String name(@Nullable ClassLabel label, Row row, String pointer) {
        if (label == null || label.cell() == null) {
            return null;
        }
        notes.read(pointer, row, label.cell());
        notes.doubt(
                pointer,
                ClassNames.isPart(label.name())
                        ? "名称不完整，像是被截断的"
                        : ClassNames.isOfficial(label.name()) ? null : FormReading.UNUSUAL_CLASS);
        return label.name();
    }

    private @Nullable String text(IndicatorLine line, IndicatorColumn column, String pointer) {
        var cell = line.cells().get(column);
        if (cell == null) {
            blank(line, column, pointer);
            return null;
        }
        if (column == IndicatorColumn.NAME && TemplateRows.isFiller(cell.text())) {
            notes.doubt(pointer, "名称只有“" + Words.shorten(cell.text(), 20) + "”，这一行却填了别的格");
        }
        notes.read(pointer, line.row(), cell);
        return Words.cleanOrNull(column == IndicatorColumn.NAME ? cell.text() : TargetCells.withoutBreaks(cell.text()));
    }

    private void blank(IndicatorLine line, IndicatorColumn column, String pointer) {
        var unknown = columns == null || columns.has(column) ? null : columns.unknownNumbers();
        if (unknown != null) {
            notes.doubt("/indicators", "没有找到“" + column.label() + "”一列；不认得的列有“" + Words.shorten(unknown, 20) + "”");
        } else if (line.whole()) {
            notes.blank(pointer, line.row());
        } else {
            notes.missing(pointer, line.row(), "这一格是空的，旁边有没读懂的字或跨了页");
        }
    }

    private @Nullable String explanation(IndicatorLine line, String pointer) {
        var cell = line.cells().get(IndicatorColumn.EXPLANATION);
        if (cell == null && line.unknown() != null) {
            notes.missing(pointer, line.row(), "没有找到偏差原因一列，“" + Words.shorten(line.unknown(), 20) + "”下面却写了字");
        }
        if (cell == null || (cell.doubt() == null && cell.text().strip().matches("[-—–⸺/]*|无"))) {
            return null;
        }
        notes.read(pointer, line.row(), cell);
        return Words.cleanOrNull(cell.text());
    }

    private @Nullable String number(IndicatorLine line, IndicatorColumn column, String pointer) {
        var cell = line.cells().get(column);
        if (cell == null) {
            blank(line, column, pointer);
            return null;
        }
        var number = NumberText.of(cell.text(), POINT_WORDS);
        notes.read(pointer, line.row(), cell);
        notes.doubt(pointer, number.doubt());
        if (number.text() == null) {
            notes.blank(pointer, line.row());
        }
        return number.text();
    }
}
