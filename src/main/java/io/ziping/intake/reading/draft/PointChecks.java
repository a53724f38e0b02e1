package io.ziping.intake.reading.draft;

import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.reading.table.Notes;
import io.ziping.scoring.reason.Reason;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 分值 and 得分 against their sums. One wrong cell makes one doubt: the cell that alone explains the difference, or else
 * the sum itself, which leaves the whole table unconfirmed.
 */
public final class PointChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Why the scores are not confirmed where no total is printed. */
    public static final String NO_TOTAL = "没有找到总分，各项得分没有合计可以核对";

    /** More than this nobody gives to the execution of the budget. */
    private static final BigDecimal MOST_OF_EXECUTION = BigDecimal.valueOf(20);

    private static final String TABLE = "/indicators";
    private static final String EXECUTION = "/funding/0";
    private static final String TOTAL = "/totalScore";

    private final Draft draft;
    private final Notes notes;
    private final List<Points> weights;
    private final List<Points> scores;

    public PointChecks(Draft draft, Notes notes) {
        this.draft = draft;
        this.notes = notes;
        var total = draft.funding.isEmpty() ? null : draft.funding.get(0);
        this.weights = points("/weight", Indicator::weight, total == null ? null : total.weight());
        this.scores = points("/score", Indicator::score, total == null ? null : total.score());
    }

    /**
     * One cell of points.
     *
     * @param value null when nothing stands there, or no number
     */
    private record Points(String pointer, @Nullable BigDecimal value) {}

    /** The rows' cells, and behind them the one of 项目资金 where there is one. */
    private List<Points> points(
            String field, Function<Indicator, @Nullable String> column, @Nullable String execution) {
        var list = new ArrayList<Points>();
        for (int i = 0; i < draft.indicators.size(); i++) {
            var pointer = TABLE + "/" + i + field;
            list.add(new Points(pointer, inRange(pointer, column.apply(draft.indicators.get(i)))));
        }
        if (!draft.funding.isEmpty()) {
            list.add(new Points(EXECUTION + field, TypedText.decimal(execution)));
        }
        return list;
    }

    private @Nullable BigDecimal inRange(String pointer, @Nullable String text) {
        var value = TypedText.decimal(text);
        if (value != null && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
            notes.doubt(pointer, "不在0到100之间");
        }
        return value;
    }

    public void run() {
        if (draft.indicators.isEmpty()) {
            return;
        }
        var missingWeight = HUNDRED.subtract(sum(weights));
        var total = TypedText.decimal(draft.totalScore);
        var missingScore = total == null ? null : total.subtract(sum(scores));
        boolean weightsAgree = missingWeight.signum() == 0;
        boolean scoresAgree = missingScore != null && missingScore.signum() == 0;
        scoresAboveWeights(weightsAgree, scoresAgree);
        weights(missingWeight, scoresAgree);
        scores(missingScore, weightsAgree);
    }

    /** Which of the two is wrong the sums tell, if one of them agrees. */
    private void scoresAboveWeights(boolean weightsAgree, boolean scoresAgree) {
        for (int i = 0; i < draft.indicators.size(); i++) {
            var weight = weights.get(i).value();
            var score = scores.get(i).value();
            if (weight == null || score == null || score.compareTo(weight) <= 0) {
                continue;
            }
            notes.doubt(weights.get(i).pointer(), weightsAgree && !scoresAgree ? null : "得分高于分值");
            notes.doubt(scores.get(i).pointer(), scoresAgree && !weightsAgree ? null : "得分高于分值");
        }
    }

    private void weights(BigDecimal missing, boolean scoresAgree) {
        if (weights.stream().limit(draft.indicators.size()).allMatch(cell -> cell.value() == null)) {
            notes.doubt(TABLE, "各指标都没有分值，没有合计可以核对");
            return;
        }
        var printed = TypedText.decimal(draft.totalWeight);
        var sum = HUNDRED.subtract(missing);
        if (missing.signum() == 0 && (printed == null || printed.compareTo(sum) == 0)) {
            classes();
            return;
        }
        var words =
                "分值合计是%s%s".formatted(sum.toPlainString(), printed == null ? "，不是100" : "，总分一行印的是" + draft.totalWeight);
        var wrong = missing.signum() == 0 ? null : wrong(weights, scores, missing, scoresAgree, false);
        doubt(wrong, missing, words, EXECUTION + "/weight");
    }

    private void doubt(@Nullable Points wrong, BigDecimal missing, String words, String... sum) {
        if (wrong == null) {
            notes.doubt(TABLE, words);
            Stream.of(sum).forEach(pointer -> notes.doubt(pointer, words));
            return;
        }
        var value = wrong.value();
        var right = value == null ? missing : value.add(missing);
        notes.doubt(wrong.pointer(), words + "；别的格都对的话，这一格应是" + TypedText.spoken(right));
    }

    private void scores(@Nullable BigDecimal missing, boolean weightsAgree) {
        if (missing == null) {
            var reason = draft.totalScore == null ? NO_TOTAL : "总分读不出数，各项得分没有合计可以核对";
            notes.doubt(TABLE, reason);
            notes.doubt(TOTAL, reason);
            return;
        }
        if (missing.signum() == 0) {
            notes.confirm(TOTAL);
            return;
        }
        var sum = Objects.requireNonNull(TypedText.decimal(draft.totalScore)).subtract(missing);
        var words = "总分印的是%s，各项得分合计%s".formatted(draft.totalScore, sum.toPlainString());
        var wrong = wrong(scores, weights, missing, weightsAgree, true);
        doubt(wrong, missing, words, EXECUTION + "/score", TOTAL);
    }

    /**
     * The only cell that explains a difference; null when none does, or several.
     *
     * @param others the cells of the other column, row by row
     * @param othersAgree whether their sum is right, so that each of them is
     * @param bounded whether no cell may be more than the other one of its row
     */
    private @Nullable Points wrong(
            List<Points> cells, List<Points> others, BigDecimal missing, boolean othersAgree, boolean bounded) {
        var unread = cells.stream().filter(cell -> cell.value() == null).toList();
        if (!unread.isEmpty()) {
            var only = unread.get(0);
            var other = bounded ? others.get(cells.indexOf(only)).value() : null;
            var most = only.pointer().startsWith(EXECUTION) ? MOST_OF_EXECUTION : HUNDRED;
            boolean fits = missing.signum() > 0 && missing.compareTo(other == null ? most : other.min(most)) <= 0;
            return unread.size() == 1 && fits ? only : null;
        }
        var explaining = new ArrayList<Points>();
        for (int i = 0; i < draft.indicators.size() && othersAgree; i++) {
            var value = cells.get(i).value();
            var other = others.get(i).value();
            // a score below its weight is right where the paper says why
            if (value != null
                    && other != null
                    && value.compareTo(other) != 0
                    && value.add(missing).compareTo(other) == 0
                    && !isExplained(draft.indicators.get(i))) {
                explaining.add(cells.get(i));
            }
        }
        return explaining.size() == 1 ? explaining.get(0) : null;
    }

    /** Whether a reason stands where one belongs; 无, 0 or a dash is none. */
    private static boolean isExplained(Indicator row) {
        var explanation = row.deviationExplanation();
        return explanation != null && new Reason(explanation).isGiven();
    }

    /** Where all weights give 100, a class whose rows do not give its own points is one doubt. */
    private void classes() {
        for (var named : draft.classPoints) {
            var rows = weights.subList(named.from(), named.to());
            boolean read = rows.stream().allMatch(row -> row.value() != null);
            if (read && sum(rows).compareTo(named.points()) != 0) {
                notes.doubt(
                        TABLE + "/" + named.from() + "/dimension",
                        "“%s”写的是%s分，下面各行分值合计%s"
                                .formatted(
                                        named.name(),
                                        named.points().toPlainString(),
                                        sum(rows).toPlainString()));
            }
        }
    }

    private static BigDecimal sum(Collection<Points> cells) {
        return cells.stream().map(Points::value).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
