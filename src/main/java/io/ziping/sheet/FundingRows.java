package io.ziping.sheet;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.font.PrintedText;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import io.ziping.sheet.Sheet.Row;
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

    private static final String NOT_APPLICABLE = "-";
    private static final String NOTHING = "0.00";

    private final List<Funding> lines;
    private final Funding total;

    private FundingRows(EvaluationDocument document) {
        this.lines = lines(document);
        this.total = lines.stream()
                .filter(FundingRows::isTotal)
                .findFirst()
                .orElseGet(() -> Funding.of(FundingSource.TOTAL, null, null, null));
    }

    static List<Row> of(EvaluationDocument document) {
        return new FundingRows(document).rows(unit(document.amountUnit()));
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
        rows.add(new RowBuilder(0)
                .label(1, body.size() + 1, "项目资金（%s）".formatted(unit))
                .header(2, "")
                .header(1, "年初预算数")
                .header(1, "全年预算数")
                .header(1, "全年执行数")
                .header(1, "分数")
                .header(2, "执行率(%)")
                .header(1, "得分")
                .build());
        rows.addAll(body);
        return rows;
    }

    /** @param index where the document has the total; empty when it has none */
    private Row total(Optional<Integer> index) {
        return new RowBuilder(1)
                .lineName(2, totalName(), null)
                .number(1, total.initialBudget(), pointer(index, "initialBudget"))
                .number(1, total.adjustedBudget(), pointer(index, "adjustedBudget"))
                .number(1, total.executedAmount(), pointer(index, "executedAmount"))
                .number(1, total.weight(), pointer(index, "weight"))
                .number(2, total.executionRate(), pointer(index, "executionRate"))
                .number(1, total.score(), pointer(index, "score"))
                .build();
    }

    private Row part(int number, Funding line) {
        var index = Optional.of(number);
        return new RowBuilder(1)
                .lineName(2, name(line), line.source() == null ? pointer(index, "name") : null)
                .number(1, amount(line, Funding::initialBudget), pointer(index, "initialBudget"))
                .number(1, amount(line, Funding::adjustedBudget), pointer(index, "adjustedBudget"))
                .number(1, amount(line, Funding::executedAmount), pointer(index, "executedAmount"))
                .number(1, NOT_APPLICABLE, null)
                .number(2, line.executionRate(), pointer(index, "executionRate"))
                .number(1, NOT_APPLICABLE, null)
                .build();
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

    /** The paper closes the total's name, and only that one, with a colon. */
    private String totalName() {
        return name(total) + "：";
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
