package io.ziping.evaluation.view;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.evaluation.comparison.RowsBeside;
import io.ziping.evaluation.decision.SaidOfFindings;
import io.ziping.evaluation.form.FundingLine;
import io.ziping.evaluation.form.Indicator;
import io.ziping.evaluation.form.ScoredForm;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.state.FormPins;
import io.ziping.evaluation.state.FormPlaces;
import io.ziping.evaluation.state.FormWants;
import io.ziping.scoring.examined.ReasonLead;
import io.ziping.scoring.policy.WarningLimits;
import io.ziping.scoring.result.DimensionSubtotal;
import io.ziping.scoring.result.FundingResult;
import io.ziping.scoring.result.IndicatorResult;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.NumberCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of one scored form as a page shows them. */
final class FormCells {

    private final SelfEvaluation evaluation;
    private final ScoreCard card;
    private final WarningLimits limits;
    private final AmountUnit unit;
    private final FormNotes notes;
    private final FormPlaces places;
    private final FormPins pins;
    private final RowsBeside.@Nullable Beside beside;

    FormCells(
            ScoredForm form,
            FormPlaces places,
            FormPins pins,
            SaidOfFindings said,
            RowsBeside.@Nullable Beside beside) {
        this.beside = beside;
        this.places = places;
        this.pins = pins;
        this.evaluation = form.evaluation();
        this.card = form.card();
        this.limits = form.policy().limits();
        this.unit = evaluation.getHeading().getAmountUnit();
        this.notes = new FormNotes(form, said);
    }

    FormView.Cell objective(FormField field) {
        return plain(field.key());
    }

    List<FundingRow> funding() {
        var rows = new ArrayList<FundingRow>();
        var parts = evaluation.funding().parts();
        rows.add(totalRow(parts.isEmpty()));
        for (int i = 0; i < parts.size(); i++) {
            rows.add(fundingRow(parts.get(i), card.funding().get(i)));
        }
        return rows;
    }

    private FundingRow totalRow(boolean typed) {
        var total = card.total();
        var key = FundingSource.TOTAL.name();
        return new FundingRow(
                key,
                total.name(),
                null,
                true,
                typed,
                0,
                null,
                amount(key, FundingField.INITIAL_BUDGET, total.initialBudget()),
                amount(key, FundingField.ADJUSTED_BUDGET, total.adjustedBudget()),
                amount(key, FundingField.EXECUTED_AMOUNT, total.executedAmount()),
                points(FormField.EXECUTION_WEIGHT.key(), card.executionWeight()),
                plain("total.executionRate"),
                plain("total.score"));
    }

    private FundingRow fundingRow(FundingLine line, FundingResult result) {
        var key = line.key();
        return new FundingRow(
                key,
                line.printedName(),
                line.getParentKey(),
                false,
                true,
                FundingRow.depth(card.funding(), result),
                line.getSource() == null ? plain(address(key, FundingField.NAME)) : null,
                part(line, FundingField.INITIAL_BUDGET, result, FundingResult::initialBudget),
                part(line, FundingField.ADJUSTED_BUDGET, result, FundingResult::adjustedBudget),
                part(line, FundingField.EXECUTED_AMOUNT, result, FundingResult::executedAmount),
                null,
                plain("funding." + key + ".executionRate"),
                null);
    }

    private FormView.Cell amount(String key, FundingField field, NumberCell number) {
        return cell(address(key, field), PrintedNumbers.amount(number, unit));
    }

    /** A part's cell holds what was typed; what it counts as is printed: the sum of its own parts, or nothing as 0.00. */
    private FormView.Cell part(
            FundingLine line, FundingField field, FundingResult result, Function<FundingResult, NumberCell> column) {
        var counted = column.apply(result);
        var nothing = line.getSource() != null
                && counted.isBlank()
                && card.funding().stream().anyMatch(part -> !column.apply(part).isBlank());
        return cell(
                address(line.key(), field), nothing ? PrintedNumbers.NOTHING : PrintedNumbers.amount(counted, unit));
    }

    private static String address(String line, FundingField field) {
        return new CellAddress.OfFunding(line, field).toString();
    }

    private FormView.Cell points(String address, NumberCell number) {
        return cell(address, PrintedNumbers.points(number));
    }

    FormView.Cell plain(String address) {
        return cell(address, places.at(address).text());
    }

    private FormView.Cell cell(String address, String printed) {
        var place = places.at(address);
        return new FormView.Cell(
                address,
                place.label(),
                place.text(),
                printed,
                notes.of(address),
                pins.of(address, place.text()),
                notes.marks(address));
    }

    List<IndicatorRow> rows() {
        var subtotals =
                card.subtotals().stream().collect(Collectors.toMap(DimensionSubtotal::dimension, Function.identity()));
        var indicators = evaluation.getIndicators();
        var rows = new ArrayList<IndicatorRow>();
        for (int i = 0; i < indicators.size(); i++) {
            rows.add(row(i, dimensionAt(i, subtotals), categoryAt(i)));
        }
        return rows;
    }

    private IndicatorRow row(int i, @Nullable SpanningCell dimension, @Nullable SpanningCell category) {
        var indicator = evaluation.getIndicators().get(i);
        var result = card.indicators().get(i);
        var whole = "row." + indicator.getRowKey();
        var classed = indicator.getCategory();
        return new IndicatorRow(
                indicator.getRowKey(),
                i + 1,
                dimension,
                category,
                classed.identity(),
                classed.dimension().getName() + " › " + classed.getName(),
                plain(address(indicator, IndicatorField.NAME)),
                plain(address(indicator, IndicatorField.TARGET)),
                plain(address(indicator, IndicatorField.ACTUAL)),
                points(address(indicator, IndicatorField.WEIGHT), result.weight()),
                points(address(indicator, IndicatorField.SCORE), result.score()),
                plain(address(indicator, IndicatorField.DEVIATION_EXPLANATION)),
                result.target().understood(),
                result.target().remark(),
                result.computed().printed(),
                differs(result),
                result.computed().trace(),
                ReasonLead.of(result, indicator.read(IndicatorField.DEVIATION_EXPLANATION), limits.overCompletion()),
                result.target().isDescriptive(),
                pins.of(whole, places.at(whole).text()),
                beside == null ? null : BesideRow.of(beside, indicator));
    }

    private static boolean differs(IndicatorResult result) {
        var typed = result.score().value();
        var points = result.computed().points();
        var band = result.computed().band();
        if (typed == null) {
            return false;
        }
        return points != null ? typed.compareTo(points) != 0 : band != null && !band.contains(typed);
    }

    private static String address(Indicator indicator, IndicatorField field) {
        return new CellAddress.OfIndicator(indicator.getRowKey(), field).toString();
    }

    private @Nullable SpanningCell dimensionAt(int i, Map<String, DimensionSubtotal> subtotals) {
        var span = span(i, indicator -> indicator.getCategory().dimension().identity());
        if (span == 0) {
            return null;
        }
        var dimension = evaluation.getIndicators().get(i).getCategory().dimension();
        var subtotal = subtotals.get(dimension.getName());
        return new SpanningCell(
                dimension.getName(),
                span,
                subtotal == null ? "" : subtotal.weight().toPlainString(),
                subtotal == null ? "" : subtotal.score().toPlainString(),
                "dimension." + dimension.identity());
    }

    private @Nullable SpanningCell categoryAt(int i) {
        var span = span(i, indicator -> indicator.getCategory().identity());
        if (span == 0) {
            return null;
        }
        var category = evaluation.getIndicators().get(i).getCategory();
        return new SpanningCell(category.getName(), span, "", "", "category." + category.identity());
    }

    /** How many rows a group that begins at row i spans; 0 when none begins there. */
    private int span(int i, Function<Indicator, Long> group) {
        var rows = evaluation.getIndicators();
        var here = group.apply(rows.get(i));
        if (i > 0 && group.apply(rows.get(i - 1)).equals(here)) {
            return 0;
        }
        int end = i;
        while (end < rows.size() && group.apply(rows.get(end)).equals(here)) {
            end++;
        }
        return end - i;
    }

    ScoreRail rail(FormWants wants) {
        return ScoreRail.of(card, limits, notes, wants);
    }
}
