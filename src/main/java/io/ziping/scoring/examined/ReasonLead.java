package io.ziping.scoring.examined;

import io.ziping.scoring.reason.Leads;
import io.ziping.scoring.result.IndicatorResult;
import io.ziping.scoring.targets.Attainment;
import io.ziping.scoring.targets.Quantity;
import io.ziping.scoring.targets.TargetValue;
import io.ziping.scoring.values.Fraction;
import io.ziping.scoring.values.Outcome;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How 偏差原因 may begin: with what the row says already, up to where its cause belongs. {@code 完成 11 期，比年度指标值 12 期少 1
 * 期，原因是} tells no cause, so that {@link Leads} takes it off before a text is judged.
 */
public final class ReasonLead {

    private static final String TARGET = Leads.TARGET;

    private ReasonLead() {}

    /**
     * The lead of a row whose points are not all given, or that was over-completed; empty for any other, where target and
     * actual cannot be compared, and where something stands there already.
     *
     * @param reason what stands there
     * @param overCompletion actual ÷ target from which a reason is asked for
     */
    public static String of(IndicatorResult row, String reason, BigDecimal overCompletion) {
        var lost = lost(row);
        boolean far = row.isOverCompleted(overCompletion);
        if ((lost.signum() <= 0 && !far) || !TypedText.isBlank(reason)) {
            return "";
        }
        var standing = standing(row, far);
        if (standing.isEmpty()) {
            return "";
        }
        // of a target that was missed, the figures tell why points are missing
        var docked = row.attainment() == Attainment.MET && lost.signum() > 0;
        return standing + (docked ? "，得分比分值少 " + TypedText.spoken(lost) + " 分" : "") + Leads.END;
    }

    private static BigDecimal lost(IndicatorResult row) {
        var weight = row.weight().value();
        var score = row.score().value();
        return weight == null || score == null ? BigDecimal.ZERO : weight.subtract(score);
    }

    private static String standing(IndicatorResult row, boolean far) {
        var bound = row.target().bound();
        var actual = row.actual().quantity();
        var outcome = row.actual().outcome();
        if (bound != null && actual != null && row.attainment() != Attainment.UNKNOWN) {
            return far ? exceeding(bound, actual) : beside(bound, actual, row.attainment() == Attainment.MET);
        }
        return row.target().isDescriptive() && outcome != null
                ? described(outcome) + TypedText.quote(row.target().text())
                : "";
    }

    private static String described(Outcome outcome) {
        return switch (outcome) {
            case REACHED -> "达成";
            case PARTLY_REACHED -> "部分达成";
            case MISSED -> "未达成";
        };
    }

    private static String exceeding(TargetValue.Bound bound, Quantity actual) {
        var percent = new Fraction(actual.number().movePointRight(2), bound.number()).rounded(0, RoundingMode.DOWN);
        return reached(bound, actual) + "，为" + TARGET + spaced(wanted(bound, actual)) + "的 " + percent.toPlainString()
                + "%";
    }

    private static String beside(TargetValue.Bound bound, Quantity actual, boolean met) {
        if (met) {
            return reached(bound, actual) + "，已达到" + TARGET
                    + spaced(wanted(bound, actual)).stripTrailing();
        }
        var difference = actual.number().subtract(bound.number());
        if (difference.signum() == 0) {
            var word = bound.operator().wantsLess() ? "未少于" : "未多于";
            return reached(bound, actual) + "，" + word + TARGET
                    + spaced(wanted(bound, actual)).stripTrailing();
        }
        boolean percent = in(bound, actual, actual.number()).isPercent();
        var word = difference.signum() > 0 ? (percent ? "高" : "多") : (percent ? "低" : "少");
        var far = percent
                ? TypedText.spoken(difference.abs()) + " 个百分点"
                : in(bound, actual, difference.abs()).toString();
        return reached(bound, actual) + "，比" + TARGET + spaced(wanted(bound, actual)) + word + " " + far;
    }

    /** What more of is better has been done; a rate, and what less of is better, is so. */
    private static String reached(TargetValue.Bound bound, Quantity actual) {
        var quantity = in(bound, actual, actual.number());
        boolean done = !bound.operator().wantsLess() && bound.number().signum() > 0 && !quantity.isPercent();
        return (done ? "完成 " : "实际为 ") + quantity;
    }

    private static Quantity wanted(TargetValue.Bound bound, Quantity actual) {
        return in(bound, actual, bound.number());
    }

    /** In the unit of the target, or of the actual where the target has none. */
    private static Quantity in(TargetValue.Bound bound, Quantity actual, BigDecimal number) {
        return new Quantity(number, bound.unit().isEmpty() ? actual.unit() : bound.unit());
    }

    private static String spaced(Quantity quantity) {
        var told = quantity.toString();
        var last = told.codePointBefore(told.length());
        return " " + told + (Character.isIdeographic(last) ? "" : " ");
    }
}
