package io.ziping.evaluation.state;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.form.FundingLine;
import io.ziping.evaluation.form.Indicator;
import io.ziping.evaluation.form.ScoredForm;
import io.ziping.scoring.result.FundingResult;
import io.ziping.scoring.result.IndicatorResult;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.values.FundingSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The places of a scored form, with what they are called and what stands there. */
public final class FormPlaces {

    private final Map<String, Place> places = new LinkedHashMap<>();

    private FormPlaces(ScoredForm form) {
        add(Place.FORM);
        funding(form);
        for (var field : List.of(FormField.EXPECTED_OBJECTIVE, FormField.ACHIEVED_OBJECTIVE)) {
            add(field.key(), field.label(), form.evaluation().getCells().read(field));
        }
        for (var field : form.evaluation().getCells().getFields()) {
            add(new CellAddress.OfField(field.key()).toString(), field.label(), field.text());
        }
        var rows = form.evaluation().getIndicators();
        for (int i = 0; i < rows.size(); i++) {
            row(i + 1, rows.get(i), form.card().indicators().get(i));
        }
    }

    public static FormPlaces of(ScoredForm form) {
        return new FormPlaces(form);
    }

    /** In the order of the form. */
    public Stream<Place> all() {
        return places.values().stream();
    }

    /** The place of an address; empty when the form has none (any more). */
    public Optional<Place> find(String address) {
        return Optional.ofNullable(places.get(address));
    }

    /** The place of an address that the form has. */
    public Place at(String address) {
        return Objects.requireNonNull(places.get(address), address);
    }

    private void add(Place place) {
        places.put(place.address(), place);
    }

    private void add(String address, String label, String text) {
        add(new Place(address, label, label, text));
    }

    private void funding(ScoredForm form) {
        total(form.card());
        var parts = form.evaluation().funding().parts();
        for (int i = 0; i < parts.size(); i++) {
            part(parts.get(i), form.card().funding().get(i));
        }
    }

    private void total(ScoreCard card) {
        var total = card.total();
        amount(total.name(), FundingField.INITIAL_BUDGET, total.initialBudget().text());
        amount(
                total.name(),
                FundingField.ADJUSTED_BUDGET,
                total.adjustedBudget().text());
        amount(
                total.name(),
                FundingField.EXECUTED_AMOUNT,
                total.executedAmount().text());
        add(FormField.EXECUTION_WEIGHT.key(), "预算执行分数", card.executionWeight().text());
        add("total.executionRate", total.name() + " 执行率", total.rate().printed());
        add("total.score", "预算执行得分", card.executionScore().printed());
    }

    private void amount(String total, FundingField field, String text) {
        add(address(FundingSource.TOTAL.name(), field), total + " " + field.label(), text);
    }

    private void part(FundingLine line, FundingResult result) {
        var printed = line.printedName();
        var name = printed.isBlank() ? "没有名称的一行" : printed;
        FundingField.AMOUNTS.forEach(
                field -> add(address(line.key(), field), name + " " + field.label(), line.read(field)));
        if (line.getSource() == null) {
            add(address(line.key(), FundingField.NAME), FundingField.NAME.label(), line.getName());
        }
        add(
                "funding." + line.key() + ".executionRate",
                name + " 执行率",
                result.rate().printed());
    }

    private static String address(String line, FundingField field) {
        return new CellAddress.OfFunding(line, field).toString();
    }

    private void row(int number, Indicator row, IndicatorResult result) {
        var name = row.getName().isBlank() ? "" : "“" + row.getName().strip() + "”";
        add(new Place(
                "row." + row.getRowKey(),
                "",
                "第" + number + "项" + name,
                subject(Arrays.stream(IndicatorField.values()).map(row::read))));
        for (var field : IndicatorField.values()) {
            var text =
                    switch (field) {
                        case WEIGHT -> result.weight().text();
                        case SCORE -> result.score().text();
                        case NAME, TARGET, ACTUAL, DEVIATION_EXPLANATION -> row.read(field);
                    };
            add(new Place(
                    new CellAddress.OfIndicator(row.getRowKey(), field).toString(),
                    "第" + number + "项 " + field.label(),
                    "第" + number + "项" + name + " " + field.label(),
                    text));
        }
    }

    /** What stands in a row, of the texts of its cells. */
    private static String subject(Stream<String> texts) {
        return texts.collect(Collectors.joining("\u001f"));
    }
}
