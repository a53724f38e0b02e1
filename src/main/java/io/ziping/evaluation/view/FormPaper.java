package io.ziping.evaluation.view;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.OwnField;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.template.FundingTemplate;
import io.ziping.template.IndicatorTemplate;
import io.ziping.template.ObjectivesTemplate;
import io.ziping.template.SheetTemplate;
import io.ziping.template.TemplateField;
import io.ziping.template.TotalTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page takes over of the template (表样) a form was begun with: what its paper is called, how its columns are, and the
 * fields that only the template knows.
 *
 * @param title as printed
 * @param yearLine the line below it; blank where the paper has none
 * @param labels of columns and parts, by what they hold: {@code funding.initialBudget}, {@code row.target},
 *     {@code funding}, {@code objectives}, {@code grade}; what the paper does not have is not in it
 * @param heading fields above the funding
 * @param closing fields below the indicators
 */
public record FormPaper(
        String title, String yearLine, Map<String, String> labels, List<Field> heading, List<Field> closing) {

    private static final String INITIAL_BUDGET = "funding.initialBudget";
    private static final int FIGURES = FundingTemplate.Figure.values().length;

    /** What a page shows of every form, whether or not its paper does. */
    private static final Map<String, String> SHOWN_ANYWAY = Map.of(
            "row.dimension", IndicatorTemplate.Part.DIMENSION.label(),
            "row.category", IndicatorTemplate.Part.CATEGORY.label(),
            "total", "总分");

    /**
     * A field that only the template knows.
     *
     * @param choices what is chosen from; none of a field that is typed freely
     * @param lines whether it takes more than one line
     */
    public record Field(String label, List<String> choices, boolean lines, boolean required, FormView.Cell cell) {}

    /** @param cell the cell of an address */
    static FormPaper of(SheetTemplate template, SelfEvaluation form, Function<String, FormView.Cell> cell) {
        var heading = form.getHeading();
        var known = form.getCells().getFields().stream().map(OwnField::key).toList();
        var year = String.valueOf(heading.getFiscalYear());
        var labels = new HashMap<>(SHOWN_ANYWAY);
        funding(template.funding(), heading.getAmountUnit().label(), labels);
        objectives(template.objectives(), labels);
        template.indicators().columns().forEach(column -> labels.put(key(column.part()), column.label()));
        template.totals().forEach(row -> labels.put(key(row.figure()), row.label()));
        return new FormPaper(
                template.title().replace(SheetTemplate.YEAR, year),
                template.yearLine().replace(SheetTemplate.YEAR, year),
                labels,
                fields(template.heading(), known, cell),
                fields(template.closing(), known, cell));
    }

    private static void funding(FundingTemplate funding, String unit, Map<String, String> labels) {
        labels.put("funding", funding.label().replace(FundingTemplate.UNIT, unit));
        labels.put("funding.name", funding.nameLabel());
        funding.columns().forEach(column -> labels.put(key(column.figure()), column.label()));
    }

    private static void objectives(@Nullable ObjectivesTemplate objectives, Map<String, String> labels) {
        if (objectives == null) {
            return;
        }
        labels.put("objectives", objectives.label());
        objectives.columns().forEach(column -> labels.put(key(column.text()), column.label()));
    }

    private static List<Field> fields(
            List<List<TemplateField>> rows, List<String> known, Function<String, FormView.Cell> cell) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(field -> known.contains(field.key()))
                .map(field -> new Field(
                        field.label(),
                        field.choices(),
                        field.kind() == TemplateField.Kind.LONG_TEXT,
                        field.required(),
                        cell.apply(new CellAddress.OfField(field.key()).toString())))
                .toList();
    }

    /** What a column or part is called; blank where the paper does not have it. */
    public String label(String key) {
        return labels.getOrDefault(key, "");
    }

    /** What the column of a cell is called. */
    public String labelAt(String address) {
        var member = address.substring(address.lastIndexOf('.') + 1);
        return label(
                address.startsWith("row.")
                        ? "row." + member
                        : member.equals("executionWeight")
                                ? "funding.weight"
                                : address.contains(".") ? "funding." + member : member);
    }

    /** A label in pieces that a line may end after: words of two signs, and what stands in brackets. */
    public static List<String> pieces(String label) {
        int bracket = label.indexOf('（');
        var words = bracket < 0 ? label : label.substring(0, bracket);
        if (words.length() % 2 != 0 || words.length() < 6) {
            return List.of(label);
        }
        var pieces = new ArrayList<String>();
        for (int from = 0; from < words.length(); from += 2) {
            pieces.add(words.substring(from, from + 2));
        }
        if (bracket >= 0) {
            pieces.add(label.substring(bracket));
        }
        return pieces;
    }

    /** Whether the paper has a column or part. */
    public boolean has(String key) {
        return labels.containsKey(key);
    }

    /** The amounts of a line that the paper has a column for. */
    public List<FormView.Cell> amounts(FundingRow line) {
        return has(INITIAL_BUDGET) ? line.amounts() : List.of(line.adjustedBudget(), line.executedAmount());
    }

    /** How many columns stand behind the first one of the funding: the names and the figures. */
    public int fundingWidth() {
        return has(INITIAL_BUDGET) ? FIGURES + 1 : FIGURES;
    }

    /** The cells of all its fields. */
    public Stream<FormView.Cell> cells() {
        return Stream.concat(heading.stream(), closing.stream()).map(Field::cell);
    }

    private static String key(FundingTemplate.Figure figure) {
        return switch (figure) {
            case INITIAL_BUDGET -> FormPaper.INITIAL_BUDGET;
            case ADJUSTED_BUDGET -> "funding.adjustedBudget";
            case EXECUTED_AMOUNT -> "funding.executedAmount";
            case WEIGHT -> "funding.weight";
            case RATE -> "funding.executionRate";
            case SCORE -> "funding.score";
        };
    }

    private static String key(ObjectivesTemplate.Text text) {
        return switch (text) {
            case EXPECTED -> "expectedObjective";
            case ACHIEVED -> "achievedObjective";
        };
    }

    private static String key(TotalTemplate.Figure figure) {
        return switch (figure) {
            case TOTAL -> "total";
            case GRADE -> "grade";
        };
    }

    private static String key(IndicatorTemplate.Part part) {
        return switch (part) {
            case DIMENSION -> "row.dimension";
            case CATEGORY -> "row.category";
            case NAME -> "row.name";
            case TARGET, TARGET_VALUE -> "row.target";
            case TARGET_SIGN -> "row.targetSign";
            case TARGET_UNIT -> "row.targetUnit";
            case ACTUAL -> "row.actual";
            case WEIGHT -> "row.weight";
            case SCORE -> "row.score";
            case EXPLANATION -> "row.deviationExplanation";
        };
    }
}
