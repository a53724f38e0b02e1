package io.ziping.sheet;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.font.PrintedText;
import io.ziping.scoring.values.TypedText;
import io.ziping.sheet.Sheet.Row;
import io.ziping.template.IndicatorTemplate;
import io.ziping.template.IndicatorTemplate.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** 绩效指标: the rows of the tree; neighbours of one 一级 or 二级 class share its cell. */
final class IndicatorRows {

    private static final BiPredicate<Indicator, Indicator> SAME_DIMENSION =
            (one, other) -> PrintedText.of(one.dimension()).equals(PrintedText.of(other.dimension()));
    private static final BiPredicate<Indicator, Indicator> SAME_CATEGORY =
            SAME_DIMENSION.and((one, other) -> PrintedText.of(one.category()).equals(PrintedText.of(other.category())));
    private static final Indicator BLANK = new Indicator(null, null, null, null, null, null, null, null, null, null);

    private final IndicatorTemplate template;
    private final List<Indicator> lines;

    private IndicatorRows(EvaluationDocument document, IndicatorTemplate template) {
        this.template = template;
        this.lines = lines(document).isEmpty() ? List.of(BLANK) : lines(document);
    }

    static Row header(IndicatorTemplate template) {
        var row = new RowBuilder(0);
        if (template.labelSpan() > 0) {
            row.header(template.labelSpan(), "");
        }
        template.columns().forEach(column -> row.header(column.span(), column.label()));
        return row.build();
    }

    /** One row each; a form without indicators gets one blank row to write into. */
    static List<Row> of(EvaluationDocument document, IndicatorTemplate template) {
        return new IndicatorRows(document, template).rows();
    }

    /**
     * A row to write another indicator into.
     *
     * @param pointer of the cell of a part of it
     */
    static Row empty(IndicatorTemplate template, Function<Part, String> pointer) {
        var row = new RowBuilder(template.labelSpan());
        for (var column : template.columns()) {
            var at = pointer.apply(column.part());
            switch (column.part()) {
                case DIMENSION, CATEGORY -> row.centered(column.span(), null, at);
                case WEIGHT, SCORE -> row.number(column.span(), null, at);
                default -> row.text(column.span(), null, at);
            }
        }
        return row.build();
    }

    static List<Indicator> lines(EvaluationDocument document) {
        return Objects.requireNonNullElse(document.indicators(), List.of());
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int index = 0; index < lines.size(); index++) {
            rows.add(row(index));
        }
        return rows;
    }

    private Row row(int index) {
        var row = new RowBuilder(0);
        if (template.labelSpan() > 0 && index == 0) {
            row.label(template.labelSpan(), lines.size(), template.label());
        } else {
            row.skip(template.labelSpan());
        }
        template.columns().forEach(column -> cell(row, column, index));
        return row.build();
    }

    private void cell(RowBuilder row, IndicatorTemplate.Column column, int index) {
        var indicator = lines.get(index);
        var span = column.span();
        var pointer = "/indicators/" + index + "/";
        switch (column.part()) {
            case DIMENSION -> {
                var name = PrintedText.of(indicator.dimension()) + points(index);
                labelOfRun(row, span, runLength(lines, index, SAME_DIMENSION), name, pointer + "dimension");
            }
            case CATEGORY -> {
                var name = PrintedText.of(indicator.category());
                labelOfRun(row, span, runLength(lines, index, SAME_CATEGORY), name, pointer + "category");
            }
            case NAME -> row.text(span, indicator.name(), pointer + "name");
            case TARGET -> row.text(span, indicator.target(), pointer + "target");
            case TARGET_SIGN ->
                row.centered(span, TargetParts.of(indicator.target()).sign(), null);
            case TARGET_VALUE ->
                row.text(span, TargetParts.of(indicator.target()).value(), pointer + "target");
            case TARGET_UNIT ->
                row.centered(span, TargetParts.of(indicator.target()).unit(), null);
            case ACTUAL -> row.text(span, indicator.actual(), pointer + "actual");
            case WEIGHT -> row.number(span, indicator.weight(), pointer + "weight");
            case SCORE -> row.number(span, indicator.score(), pointer + "score");
            case EXPLANATION -> row.text(span, indicator.deviationExplanation(), pointer + "deviationExplanation");
        }
    }

    private static void labelOfRun(RowBuilder row, int span, int rows, String name, String pointer) {
        if (rows > 0) {
            row.typedLabel(span, rows, name, pointer);
        } else {
            row.skip(span);
        }
    }

    /** The points of a first-level class, of the weights that are numbers; blank where the paper prints none. */
    private String points(int from) {
        int rows = template.classPoints() ? runLength(lines, from, SAME_DIMENSION) : 0;
        return lines.subList(from, from + rows).stream()
                .map(line -> line.weight() == null ? null : TypedText.decimal(line.weight()))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .map(sum -> "\n（%s分）".formatted(sum.stripTrailingZeros().toPlainString()))
                .orElse("");
    }

    /** Rows of the run that begins here; 0 inside a run. */
    private static int runLength(List<Indicator> lines, int index, BiPredicate<Indicator, Indicator> same) {
        var first = lines.get(index);
        if (index > 0 && same.test(lines.get(index - 1), first)) {
            return 0;
        }
        int end = index + 1;
        while (end < lines.size() && same.test(first, lines.get(end))) {
            end++;
        }
        return end - index;
    }
}
