package io.ziping.intake.reading.form;

import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.reading.draft.Draft;
import io.ziping.intake.reading.draft.PointChecks;
import io.ziping.intake.reading.table.Notes;
import io.ziping.scoring.targets.ActualValue;
import io.ziping.scoring.targets.TargetValue;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form's own arithmetic tells of digits read wrongly: where it fails, the cells that take part are in doubt. */
final class CrossChecks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final Pattern OPERATOR = Pattern.compile("^[=＝═≥≧⩾≤≦⩽><＞＜﹥﹤]");
    private static final List<String> GRADES = List.of("优", "良", "中", "差");

    private final Draft draft;
    private final Notes notes;

    CrossChecks(Draft draft, Notes notes) {
        this.draft = draft;
        this.notes = notes;
    }

    void run() {
        for (int i = 0; i < draft.funding.size(); i++) {
            rate(draft.funding.get(i), "/funding/" + i);
        }
        sum("initialBudget", Funding::initialBudget);
        sum("adjustedBudget", Funding::adjustedBudget);
        sum("executedAmount", Funding::executedAmount);
        executionScore();
        for (int i = 0; i < draft.indicators.size(); i++) {
            targetAndActual(draft.indicators.get(i), "/indicators/" + i);
        }
        new PointChecks(draft, notes).run();
        if (draft.grade != null && !GRADES.contains(draft.grade)) {
            notes.doubt("/grade", "不是优、良、中、差之一");
        }
    }

    /** 执行率 is printed cut or rounded; more than that apart, one of three figures is wrong. */
    private void rate(Funding line, String pointer) {
        var adjusted = TypedText.decimal(budget(line));
        var executed = TypedText.decimal(line.executedAmount());
        var rate = TypedText.decimal(line.executionRate());
        if (adjusted == null || executed == null || rate == null) {
            return;
        }
        var computed = adjusted.signum() == 0
                ? BigDecimal.ZERO
                : executed.multiply(HUNDRED).divide(adjusted, 6, RoundingMode.HALF_UP);
        var step = BigDecimal.ONE.movePointLeft(Math.min(2, Math.max(0, rate.scale())));
        boolean wrong = adjusted.signum() == 0
                ? rate.signum() != 0 && rate.compareTo(HUNDRED) != 0
                : computed.subtract(rate).abs().compareTo(step) >= 0;
        if (wrong) {
            var reason = "执行率印的是%s，执行数除以预算数是%s"
                    .formatted(
                            line.executionRate(),
                            computed.setScale(2, RoundingMode.DOWN).toPlainString());
            notes.doubt(pointer + (hasAdjusted() ? "/adjustedBudget" : "/initialBudget"), reason);
            notes.doubt(pointer + "/executedAmount", reason);
            notes.doubt(pointer + "/executionRate", reason);
        } else {
            notes.confirm(pointer + "/executionRate");
        }
    }

    /** The budget the rate is of: the adjusted one, or the initial one where the paper has no other. */
    private @Nullable String budget(Funding line) {
        return hasAdjusted() ? line.adjustedBudget() : line.initialBudget();
    }

    private boolean hasAdjusted() {
        return draft.funding.stream().anyMatch(line -> line.adjustedBudget() != null);
    }

    private void sum(String field, Function<Funding, @Nullable String> column) {
        var lines = draft.funding;
        if (lines.size() < 2 || !FundingSource.TOTAL.name().equals(lines.get(0).source())) {
            return;
        }
        var total = TypedText.decimal(column.apply(lines.get(0)));
        var parts = lines.stream()
                .skip(1)
                .filter(line -> line.parent() == null)
                .map(column)
                .map(TypedText::decimal)
                .filter(Objects::nonNull)
                .toList();
        // a column in which only the total has something needs no parts
        if (total == null || parts.isEmpty()) {
            return;
        }
        var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(sum) != 0) {
            var reason = "年度资金总额印的是%s，读到的各行合计%s".formatted(total.toPlainString(), sum.toPlainString());
            for (int i = 0; i < lines.size(); i++) {
                if (i == 0 || lines.get(i).parent() == null) {
                    notes.doubt("/funding/" + i + "/" + field, reason);
                }
            }
        } else {
            notes.confirm("/funding/0/" + field);
        }
    }

    private void executionScore() {
        if (draft.funding.isEmpty()) {
            return;
        }
        var total = draft.funding.get(0);
        var weight = points("/funding/0/weight", total.weight());
        var score = points("/funding/0/score", total.score());
        var adjusted = TypedText.decimal(budget(total));
        var executed = TypedText.decimal(total.executedAmount());
        if (weight == null || score == null || adjusted == null || executed == null) {
            return;
        }
        var ratio = adjusted.signum() == 0
                ? BigDecimal.ZERO
                : executed.divide(adjusted, 8, RoundingMode.HALF_UP).min(BigDecimal.ONE);
        var computed = weight.multiply(ratio);
        if (computed.subtract(score).abs().compareTo(CENT) > 0 && !isOfPrintedRate(score, weight, total)) {
            var reason = "得分印的是%s，按分数和执行率算是%s"
                    .formatted(
                            total.score(),
                            computed.setScale(2, RoundingMode.HALF_UP).toPlainString());
            notes.doubt("/funding/0/score", reason);
            notes.doubt("/funding/0/weight", reason);
        } else {
            notes.confirm("/funding/0/score");
        }
    }

    /** Whether a score is the one of the rate as printed: 5 of 10 points at 50%, though the amounts give 49.88%. */
    private boolean isOfPrintedRate(BigDecimal score, BigDecimal weight, Funding total) {
        var rate = TypedText.decimal(total.executionRate());
        return rate != null
                && !notes.isDoubted("/funding/0/executionRate")
                && weight.multiply(rate.min(HUNDRED))
                                .movePointLeft(2)
                                .subtract(score)
                                .abs()
                                .compareTo(CENT)
                        <= 0;
    }

    private void targetAndActual(Indicator row, String pointer) {
        if (row.target() == null) {
            return;
        }
        var target = TargetValue.of(row.target());
        var bound = target.bound();
        if (bound == null) {
            if (OPERATOR.matcher(row.target()).find()) {
                notes.doubt(pointer + "/target", "有符号，却读不出数");
            }
            return;
        }
        if (row.actual() == null) {
            return;
        }
        var actual = ActualValue.of(row.actual());
        if (actual.quantity() == null) {
            notes.doubt(pointer + "/actual", actual.outcome() == null ? "年度指标值是数，这里读不出数" : null);
        } else if (!bound.unit().isEmpty()
                && !actual.quantity().unit().isEmpty()
                && !bound.unit().equals(actual.quantity().unit())) {
            notes.doubt(pointer + "/target", "年度指标值和实际完成值的单位不同");
            notes.doubt(pointer + "/actual", "年度指标值和实际完成值的单位不同");
        }
    }

    private @Nullable BigDecimal points(String pointer, @Nullable String text) {
        var value = TypedText.decimal(text);
        if (value != null && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
            notes.doubt(pointer, "不在0到100之间");
        }
        return value;
    }
}
