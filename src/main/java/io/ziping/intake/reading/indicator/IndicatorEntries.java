package io.ziping.intake.reading.indicator;

import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.words.ClassNames;
import io.ziping.intake.reading.words.Lexicon.IndicatorColumn;
import io.ziping.intake.reading.words.NumberText;
import io.ziping.intake.reading.words.Words;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The lines of the table as indicators of the document, with where each of their cells came from. */
@RequiredArgsConstructor
final class IndicatorEntries {

    private static final String POINT_WORDS = "分";

    private final IndicatorColumns columns;
    private final Notes notes;

    /** The indicator that a line says. */
    Indicator of(IndicatorLine line, String pointer) {
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
        var unknown = columns.has(column) ? null : columns.unknownNumbers();
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
