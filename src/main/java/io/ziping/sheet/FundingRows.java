package io.ziping.sheet;

import io.ziping.evaluation.EvaluationDocument;
import io.ziping.evaluation.EvaluationDocument.Funding;
import io.ziping.scoring.AmountUnit;
import io.ziping.scoring.FundingSource;
import io.ziping.sheet.Sheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 项目资金: the official lines in the official order, then whatever else the document brings. */
final class FundingRows {

    private static final String NOT_APPLICABLE = "-";

    private FundingRows() {}

    static List<Row> of(EvaluationDocument document) {
        var lines = numbered(document);
        var rows = new ArrayList<Row>();
        rows.add(new RowBuilder(0)
                .label(1, lines.size() + 1, "项目资金（%s）".formatted(unit(document.amountUnit())))
                .header(2, "")
                .header(1, "年初预算数")
                .header(1, "全年预算数")
                .header(1, "全年执行数")
                .header(1, "分数")
                .header(2, "执行率(%)")
                .header(1, "得分")
                .build());
        lines.forEach(line -> rows.add(row(line)));
        return rows;
    }

    static List<Funding> lines(EvaluationDocument document) {
        return Objects.requireNonNullElse(document.funding(), List.of());
    }

    private static Row row(Line line) {
        var total = line.name().equals(name(FundingSource.TOTAL));
        var funding = line.funding();
        return new RowBuilder(1)
                .lineName(2, line.name())
                .number(1, funding.initialBudget(), line.pointer("initialBudget"))
                .number(1, funding.adjustedBudget(), line.pointer("adjustedBudget"))
                .number(1, funding.executedAmount(), line.pointer("executedAmount"))
                .number(1, total ? funding.weight() : NOT_APPLICABLE, total ? line.pointer("weight") : null)
                .number(2, funding.executionRate(), line.pointer("executionRate"))
                .number(1, total ? funding.score() : NOT_APPLICABLE, total ? line.pointer("score") : null)
                .build();
    }

    private static List<Line> numbered(EvaluationDocument document) {
        var lines = lines(document);
        var official = Stream.of(FundingSource.values())
                .map(source -> find(source, lines))
                .toList();
        var others = IntStream.range(0, lines.size())
                .filter(index -> official.stream().noneMatch(line -> Objects.equals(line.index(), index)))
                .mapToObj(index -> new Line(otherName(lines.get(index).source()), index, lines.get(index)));
        return Stream.concat(official.stream(), others).toList();
    }

    private static Line find(FundingSource source, List<Funding> lines) {
        for (int index = 0; index < lines.size(); index++) {
            if (source.name().equals(lines.get(index).source())) {
                return new Line(name(source), index, lines.get(index));
            }
        }
        return new Line(name(source), null, new Funding(source.name(), null, null, null, null, null, null));
    }

    /** A second line of an official source keeps its name, any other source stands as typed. */
    private static String otherName(@Nullable String code) {
        return Stream.of(FundingSource.values())
                .filter(source -> source.name().equals(code))
                .map(FundingRows::name)
                .findFirst()
                .orElse(SheetText.clean(code));
    }

    /** The paper closes the total's name, and only that one, with a colon. */
    private static String name(FundingSource source) {
        return source == FundingSource.TOTAL ? source.label() + "：" : source.label();
    }

    private static String unit(@Nullable String code) {
        return Stream.of(AmountUnit.values())
                .filter(unit -> unit.name().equals(code))
                .findFirst()
                .orElse(AmountUnit.WAN_YUAN)
                .label();
    }

    /** One printed line; the index is null where the document has no such line. */
    private record Line(String name, @Nullable Integer index, Funding funding) {

        @Nullable
        String pointer(String field) {
            return index == null ? null : "/funding/%d/%s".formatted(index, field);
        }
    }
}
