package io.ziping.scoring.checks;

import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.FundingResult;
import io.ziping.scoring.result.IndicatorResult;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.values.FundingNames;
import io.ziping.scoring.values.NumberCell;
import io.ziping.scoring.values.TypedText;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a check looks at: the form as typed and as scored, and what it will be printed with. */
public record Examined(ScoringPolicy policy, ScoreSheet sheet, ScoreCard card, PrintableCharacters print) {

    /** The indicators as typed and as scored, row by row. */
    Stream<Row> rows() {
        return IntStream.range(0, sheet.indicators().size())
                .mapToObj(i ->
                        new Row(i, sheet.indicators().get(i), card.indicators().get(i)));
    }

    /** The funding parts as typed and as read, with their place in the document, where the total comes first. */
    Stream<Line> lines() {
        return IntStream.range(0, card.funding().size())
                .mapToObj(i -> new Line(i + 1, card.funding().get(i)));
    }

    record Row(int index, ScoreSheet.IndicatorRow typed, IndicatorResult result) {

        String pointer(String cell) {
            return "/indicators/" + index + "/" + cell;
        }

        /** The row as a clerk finds it: by its place and its name. */
        String title() {
            var title = "第 " + (index + 1) + " 项";
            return TypedText.isBlank(typed.name()) ? title : title + TypedText.quote(typed.name());
        }

        boolean isExplained() {
            return !TypedText.isBlank(typed.deviationExplanation());
        }
    }

    record Line(int index, FundingResult result) {

        String pointer(String cell) {
            return "/funding/" + index + "/" + cell;
        }

        /** The line's name without the printed "其中：". */
        String title() {
            var name = FundingNames.bare(result.name());
            return name.isEmpty() ? "没有名称的一行资金" : name;
        }

        Stream<AmountCell> amounts() {
            return Stream.of(
                    new AmountCell(this, "initialBudget", "年初预算数", result.initialBudget()),
                    new AmountCell(this, "adjustedBudget", "全年预算数", result.adjustedBudget()),
                    new AmountCell(this, "executedAmount", "全年执行数", result.executedAmount()));
        }
    }

    record AmountCell(Line line, String name, String column, NumberCell cell) {

        String pointer() {
            return line.pointer(name);
        }

        String title() {
            return line.title() + "的" + column;
        }
    }
}
