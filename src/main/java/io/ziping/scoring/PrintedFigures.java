package io.ziping.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures a paper form prints although they are computed; believed by nobody, compared with the computed ones.
 *
 * @param funding the lines in the document's order, the total first
 * @param totalScore 总分 as printed, empty when it is not
 * @param grade 评分等级 as printed, empty when it is not
 */
public record PrintedFigures(List<Line> funding, String totalScore, String grade) {

    private static final int DECIMALS = 2;

    public PrintedFigures {
        funding = List.copyOf(funding);
    }

    /**
     * One funding line as printed; empty or "-" where nothing is. The amounts and the score are computed, and so
     * compared, on the total line only.
     *
     * @param executionRate 执行率 in percent, with or without the sign
     */
    public record Line(
            String initialBudget, String adjustedBudget, String executedAmount, String executionRate, String score) {}

    /** One warning per printed figure that differs from the computed one; both are named. */
    public static List<Finding> compare(PrintedFigures printed, ScoreCard card) {
        var lines =
                Stream.concat(Stream.of(card.total()), card.funding().stream()).toList();
        var differences = new ArrayList<Optional<Finding>>();
        for (int i = 0; i < Math.min(lines.size(), printed.funding.size()); i++) {
            var rate = printed.funding.get(i).executionRate().replace("%", "").replace("％", "");
            var title = new Examined.Line(i, lines.get(i)).title();
            differences.add(difference(
                    "/funding/" + i + "/executionRate",
                    title + "的执行率",
                    rate,
                    lines.get(i).rate().percent()));
        }
        if (!printed.funding.isEmpty()) {
            differences.addAll(totalLine(printed.funding.get(0), card));
        }
        differences.add(difference("/totalScore", "总分", printed.totalScore, card.totalScore()));
        differences.add(gradeDifference(printed.grade, card.grade()));
        return differences.stream().flatMap(Optional::stream).toList();
    }

    private static List<Optional<Finding>> totalLine(Line printed, ScoreCard card) {
        var total = card.total();
        return List.of(
                sum("/funding/0/initialBudget", "年初预算数", printed.initialBudget(), total.initialBudget()),
                sum("/funding/0/adjustedBudget", "全年预算数", printed.adjustedBudget(), total.adjustedBudget()),
                sum("/funding/0/executedAmount", "全年执行数", printed.executedAmount(), total.executedAmount()),
                difference(
                        "/funding/0/score",
                        "预算执行的得分",
                        printed.score(),
                        card.executionScore().points()));
    }

    private static Optional<Finding> sum(String pointer, String column, String printed, NumberCell computed) {
        return difference(pointer, "年度资金总额的" + column, printed, TypedText.decimal(computed.text()));
    }

    /** A sum of fractions of a fen's hundredth is printed rounded: compared with as many decimals as are printed. */
    private static Optional<Finding> difference(
            String pointer, String title, String printed, @Nullable BigDecimal computed) {
        if (isNothing(printed) || computed == null) {
            return Optional.empty();
        }
        var figure = TypedText.decimal(printed);
        if (figure != null
                && figure.compareTo(computed.setScale(Math.max(DECIMALS, figure.scale()), RoundingMode.HALF_UP)) == 0) {
            return Optional.empty();
        }
        return Optional.of(finding(pointer, title, printed, computed.toPlainString()));
    }

    private static Optional<Finding> gradeDifference(String printed, @Nullable Grade computed) {
        return isNothing(printed) || computed == null || computed.label().equals(TypedText.plain(printed))
                ? Optional.empty()
                : Optional.of(finding("/grade", "评分等级", printed, computed.label()));
    }

    private static boolean isNothing(String printed) {
        return TypedText.plain(printed).matches("[-—–/]*");
    }

    private static Finding finding(String pointer, String title, String printed, String computed) {
        return FindingCode.PRINTED_FIGURE_DIFFERS.at(
                pointer, title + "印的是" + TypedText.quote(printed) + "，按本表计算应为“" + computed + "”");
    }
}
