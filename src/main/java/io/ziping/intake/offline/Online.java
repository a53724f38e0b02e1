package io.ziping.intake.offline;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.scheme.OfferedCategory;
import io.ziping.evaluation.state.TypedForm;
import io.ziping.scoring.values.AmountUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A form as it stands in the system now. */
record Online(FormContent content, AmountUnit unit, List<OfferedCategory> categories) {

    static Online of(TypedForm form) {
        return new Online(form.content(), form.unit(), form.categories());
    }

    /** What stands in a cell; blank when there is no such cell. */
    String read(CellAddress cell) {
        return content.read(cell);
    }

    /** The one category of these names; {@code null} when they fit none, or several. */
    @Nullable
    Long category(String dimension, String name) {
        var fitting = categories.stream()
                .filter(category -> bare(category.name()).equals(bare(name)))
                .filter(category ->
                        dimension.isBlank() || bare(category.dimension()).equals(bare(dimension)))
                .toList();
        return fitting.size() == 1 ? fitting.get(0).id() : null;
    }

    private static String bare(String name) {
        return name.replaceAll("[\\s　]", "");
    }

    boolean offers(@Nullable Long categoryId) {
        return categories.stream().anyMatch(category -> categoryId != null && category.id() == categoryId);
    }

    /** What a cell is called. */
    String label(CellAddress cell, String nameBefore) {
        if (cell instanceof CellAddress.OfIndicator row) {
            return row(row.row(), nameBefore) + cell.label();
        }
        if (cell instanceof CellAddress.OfFunding line) {
            return quoted(content.read(new CellAddress.OfFunding(line.line(), FundingField.NAME))) + cell.label();
        }
        return content.label(cell);
    }

    /** What a row is called. */
    String row(UUID key, String nameBefore) {
        var now = content.read(new CellAddress.OfIndicator(key, IndicatorField.NAME));
        var name = quoted(now.isBlank() ? nameBefore : now);
        return content.numberOf(key).map(number -> "第" + number + "项" + name).orElse(name);
    }

    static String quoted(String name) {
        return name.isBlank() ? "" : "“" + name.strip() + "”";
    }

    /** What stands in a row, in one line. */
    static String line(Function<IndicatorField, String> textOf) {
        return Arrays.stream(IndicatorField.values())
                .map(field -> {
                    var text = textOf.apply(field).strip();
                    var named = field == IndicatorField.WEIGHT || field == IndicatorField.SCORE;
                    return named && !text.isEmpty() ? field.label() + " " + text : text;
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("　"));
    }
}
