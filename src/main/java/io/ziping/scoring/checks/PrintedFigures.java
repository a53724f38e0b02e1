package io.ziping.scoring.checks;

import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.FundingResult;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.NumberCell;
import io.ziping.scoring.values.TypedText;
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
 * @param funding the lines in the form's order, the total first
 * @param totalScore 总分 as printed, empty when it is not
 * @param grade 评分等级 as printed, empty when it is not
 */
public record PrintedFigures(List<Line> funding, String totalScore, String grade) {

    private static final int DECIMALS = 2;
    private static final BigDecimal HIGHEST_TOTAL = BigDecimal.valueOf(100);

    public PrintedFigures {
        funding = List.copyOf(funding);
    }

    /**
     * One funding line as printed; empty or "-" where nothing is. The amounts are compared on the total line only, where
     * they are computed.
     *
     * @param executionRate 执行率 in percent, with or without the sign
     * @param weight 分数 of a part, for which the form has no place; blank on the total line, where it is typed
     */
    public record Line(
            String initialBudget,
            String adjustedBudget,
            String executedAmount,
            String executionRate,
            String score,
            String weight) {

        /** A line that prints no 分数 for which the form has no place. */
        public Line(
                String initialBudget,
                String adjustedBudget,
                String executedAmount,
                String executionRate,
                String score) {
            this(initialBudget, adjustedBudget, executedAmount, executionRate, score, "");
        }

        // what was kept before parts could print points has no weight
        public Line(
                String initialBudget,
                String adjustedBudget,
                String executedAmount,
                String executionRate,
                String score,
                @Nullable String weight) {
            this.initialBudget = initialBudget;
            this.adjustedBudget = adjustedBudget;
            this.executedAmount = executedAmount;
            this.executionRate = executionRate;
            this.score = score;
            this.weight = weight == null ? "" : weight;
        }
    }

    /**
     * One warning per printed figure that differs from the computed one, both named, or that nothing is computed for. A
     * figure that is the computed one rounded otherwise is told apart.
     */
    public static List<Finding> compare(PrintedFigures printed, ScoreCard card) {
        var lines =
                Stream.concat(Stream.of(card.total()), card.funding().stream()).toList();
        var differences = new ArrayList<Optional<Finding>>();
        for (int i = 0; i < Math.min(lines.size(), printed.funding.size()); i++) {
            differences.addAll(line(i, printed.funding.get(i), lines.get(i), card));
        }
        differences.add(difference("/totalScore", "总分", printed.totalScore, card.totalScore())
                .map(found -> apart(found, printed.totalScore, card.totalScore())));
        differences.add(gradeDifference(printed.grade, card.grade()));
        return differences.stream().flatMap(Optional::stream).toList();
    }

    /** Between two totals as many points are at stake as they are apart, if the printed one can be a total at all. */
    private static Finding apart(Finding difference, String printed, BigDecimal computed) {
        var figure = TypedText.decimal(printed);
        if (figure == null || figure.signum() < 0 || figure.compareTo(HIGHEST_TOTAL) > 0) {
            return difference;
        }
        return difference.kind() == Finding.Kind.DOUBT
                ? difference.staking(figure.subtract(computed).abs())
                : difference;
    }

    private static List<Optional<Finding>> line(int index, Line printed, FundingResult line, ScoreCard card) {
        var pointer = "/funding/" + index + "/";
        var title = line.title();
        var differences = new ArrayList<Optional<Finding>>();
        differences.add(difference(
                pointer + "executionRate",
                title + "的执行率",
                printed.executionRate().replace("%", "").replace("％", ""),
                line.rate().percent(),
                line.rate().uncutPercent()));
        if (index > 0) {
            differences.add(difference(pointer + "weight", title + "的分数", printed.weight(), null));
            differences.add(difference(pointer + "score", title + "的得分", printed.score(), null));
            return differences;
        }
        differences.add(sum(pointer + "initialBudget", "年初预算数", printed.initialBudget(), line.initialBudget()));
        differences.add(sum(pointer + "adjustedBudget", "全年预算数", printed.adjustedBudget(), line.adjustedBudget()));
        differences.add(sum(pointer + "executedAmount", "全年执行数", printed.executedAmount(), line.executedAmount()));
        differences.add(difference(
                pointer + "score",
                "预算执行的得分",
                printed.score(),
                card.executionScore().points()));
        return differences;
    }

    private static Optional<Finding> sum(String pointer, String column, String printed, NumberCell computed) {
        return difference(pointer, "年度资金总额的" + column, printed, TypedText.decimal(computed.text()));
    }

    private static Optional<Finding> difference(
            String pointer, String title, String printed, @Nullable BigDecimal computed) {
        return difference(pointer, title, printed, computed, computed);
    }

    /**
     * A sum of fractions of a fen's hundredth is printed rounded: compared with as many decimals as are printed.
     *
     * @param uncut the computed figure before it was rounded
     */
    private static Optional<Finding> difference(
            String pointer, String title, String printed, @Nullable BigDecimal computed, @Nullable BigDecimal uncut) {
        if (isNothing(printed)) {
            return Optional.empty();
        }
        if (computed == null || uncut == null) {
            return Optional.of(FindingCode.PRINTED_FIGURE_DIFFERS.at(
                    pointer, title + "印的是" + TypedText.quote(printed) + "，按本表算不出这个数"));
        }
        var figure = TypedText.decimal(printed);
        if (figure != null
                && figure.compareTo(computed.setScale(Math.max(DECIMALS, figure.scale()), RoundingMode.HALF_UP)) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                figure != null && isRounded(figure, uncut)
                        ? FindingCode.PRINTED_FIGURE_ROUNDED.at(
                                pointer,
                                title + "印的是" + TypedText.quote(printed) + "，按本表取“" + computed.toPlainString()
                                        + "”：只是小数取舍不同")
                        : differs(pointer, title, printed, computed.toPlainString()));
    }

    /** Whether a figure is an exact one with fewer decimals, cut or rounded to either side. */
    private static boolean isRounded(BigDecimal figure, BigDecimal uncut) {
        var step = BigDecimal.ONE.movePointLeft(Math.max(0, figure.scale()));
        return figure.subtract(uncut).abs().compareTo(step) < 0;
    }

    private static Optional<Finding> gradeDifference(String printed, @Nullable Grade computed) {
        if (isNothing(printed)) {
            return Optional.empty();
        }
        if (computed == null) {
            return Optional.of(FindingCode.PRINTED_FIGURE_DIFFERS.at(
                    "/grade", "评分等级印的是" + TypedText.quote(printed) + "，本表还没填全，定不了等级"));
        }
        return computed.label().equals(TypedText.plain(printed))
                ? Optional.empty()
                : Optional.of(differs("/grade", "评分等级", printed, computed.label()));
    }

    private static boolean isNothing(String printed) {
        return TypedText.plain(printed).matches("[-—–/]*");
    }

    private static Finding differs(String pointer, String title, String printed, String computed) {
        return FindingCode.PRINTED_FIGURE_DIFFERS.at(
                pointer, title + "印的是" + TypedText.quote(printed) + "，按本表计算应为“" + computed + "”");
    }
}
