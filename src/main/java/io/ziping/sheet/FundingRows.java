package io.ziping.sheet;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.font.PrintedText;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import io.ziping.sheet.Sheet.Row;
import io.ziping.template.FundingTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 项目资金: the total, then the lines in the document's order under the paper's own names. */
final class FundingRows {

    private static final String NOTHING = "0.00";

    private final FundingTemplate template;
    private final List<Funding> lines;
    private final Funding total;

    private FundingRows(EvaluationDocument document, FundingTemplate template) {
        this.template = template;
        this.lines = lines(document);
        this.total = lines.stream()
                .filter(FundingRows::isTotal)
                .findFirst()
                .orElseGet(() -> Funding.of(FundingSource.TOTAL, null, null, null));
    }

    static List<Row> of(EvaluationDocument document, FundingTemplate template) {
        return new FundingRows(document, template).rows(unit(document.amountUnit()));
    }

    static List<Funding> lines(EvaluationDocument document) {
        return Objects.requireNonNullElse(document.funding(), List.of());
    }

    private List<Row> rows(String unit) {
        var numbers = IntStream.range(0, lines.size()).boxed().toList();
        var parts = numbers.stream()
                .filter(index -> !isTotal(lines.get(index)))
                .map(index -> part(index, lines.get(index)));
        var totals = numbers.stream().filter(index -> isTotal(lines.get(index))).findFirst();
        var rows = new ArrayList<Row>();
        var body = Stream.concat(Stream.of(total(totals)), parts).toList();
        var heads = new RowBuilder(0)
                .label(template.labelSpan(), body.size() + 1, template.label().replace(FundingTemplate.UNIT, unit))
                .header(template.nameSpan(), template.nameLabel());
        template.columns().forEach(column -> heads.header(column.span(), column.label()));
        rows.add(heads.build());
        rows.addAll(body);
        return rows;
    }

    /** @param index where the document has the total; empty when it has none */
    private Row total(Optional<Integer> index) {
        var row = new RowBuilder(template.labelSpan()).lineName(template.nameSpan(), totalName(), null);
        for (var column : template.columns()) {
            switch (column.figure()) {
                case INITIAL_BUDGET ->
                    row.number(column.span(), total.initialBudget(), pointer(index, "initialBudget"));
                case ADJUSTED_BUDGET ->
                    row.number(column.span(), total.adjustedBudget(), pointer(index, "adjustedBudget"));
                case EXECUTED_AMOUNT ->
                    row.number(column.span(), total.executedAmount(), pointer(index, "executedAmount"));
                case WEIGHT -> row.number(column.span(), total.weight(), pointer(index, "weight"));
                case RATE -> row.number(column.span(), total.executionRate(), pointer(index, "executionRate"));
                case SCORE -> row.number(column.span(), total.score(), pointer(index, "score"));
            }
        }
        return row.build();
    }

    private Row part(int number, Funding line) {
        var index = Optional.of(number);
        var row = new RowBuilder(template.labelSpan())
                .lineName(template.nameSpan(), name(line), line.source() == null ? pointer(index, "name") : null);
        for (var column : template.columns()) {
            switch (column.figure()) {
                case INITIAL_BUDGET ->
                    row.number(column.span(), amount(line, Funding::initialBudget), pointer(index, "initialBudget"));
                case ADJUSTED_BUDGET ->
                    row.number(column.span(), amount(line, Funding::adjustedBudget), pointer(index, "adjustedBudget"));
                case EXECUTED_AMOUNT ->
                    row.number(column.span(), amount(line, Funding::executedAmount), pointer(index, "executedAmount"));
                case RATE -> row.number(column.span(), line.executionRate(), pointer(index, "executionRate"));
                case WEIGHT, SCORE -> row.number(column.span(), template.notApplicable(), null);
            }
        }
        return row.build();
    }

    /** What an official line leaves blank counts as 0.00, and is printed so, in a column that is added up. */
    private @Nullable String amount(Funding line, Function<Funding, @Nullable String> column) {
        var added = lines.stream().anyMatch(part -> !isTotal(part) && !isBlank(column.apply(part)));
        return isBlank(column.apply(line)) && official(line).isPresent() && added ? NOTHING : column.apply(line);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable String pointer(Optional<Integer> index, String field) {
        return index.map(number -> "/funding/%d/%s".formatted(number, field)).orElse(null);
    }

    private static boolean isTotal(Funding line) {
        return official(line).filter(FundingSource.TOTAL::equals).isPresent();
    }

    private static Optional<FundingSource> official(Funding line) {
        return Stream.of(FundingSource.values())
                .filter(source -> source.name().equals(line.source()))
                .findFirst();
    }

    private String totalName() {
        return name(total) + template.totalEnding();
    }

    private static String name(Funding line) {
        return isBlank(line.name())
                ? official(line).map(FundingSource::label).orElse(PrintedText.of(line.source()))
                : PrintedText.of(line.name());
    }

    private static String unit(@Nullable String code) {
        return Stream.of(AmountUnit.values())
                .filter(unit -> unit.name().equals(code))
                .findFirst()
                .orElse(AmountUnit.WAN_YUAN)
                .label();
    }
}
