package io.ziping.scoring.targets;

import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 年度指标值: the target as typed and what was understood of it. Text that is not exactly one number with an operator
 * and a unit is descriptive (定性), never an error and never guessed.
 *
 * @param text as typed
 * @param bound the number to reach; {@code null} when the target is blank or descriptive
 * @param period the time to keep, of a descriptive target that may as well mean a number: {@code 2小时内}, {@code 4个月}; it
 *     counts only {@linkplain #beside beside} an actual that is such a number
 */
public record TargetValue(
        String text, @Nullable Bound bound, @Nullable Bound period) {

    private static final int LONGEST_BOUND = 60;
    private static final String DESCRIPTIVE = "定性：达成指标 / 部分达成指标 / 未达成指标";

    /** 以上, 以下 and 以内 include the number itself (民法典 article 1259). */
    private static final Pattern AT_LEAST_SUFFIX =
            Pattern.compile("(?<quantity>.*?)(?:\\(含\\))?(?:及其?)?以上(?:\\(含\\))?");

    private static final Pattern AT_MOST_SUFFIX =
            Pattern.compile("(?:控制在|保持在|在)?(?<quantity>.*?)(?:\\(含\\))?(?:(?:及其?)?以[下内]|内)(?:\\(含\\))?");

    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(?:19|20)\\d\\d\\.\\d{1,2}");

    /**
     * A number to reach.
     *
     * @param quantity number (in its typed scale) and unit
     * @param operatorTyped false for a bare number such as {@code 735人次}, which is read as {@code =}
     */
    public record Bound(Operator operator, Quantity quantity, boolean operatorTyped) {

        /** The number to reach, in its typed scale. */
        public BigDecimal number() {
            return quantity.number();
        }

        /** Its unit in one spelling; empty when none was typed. */
        public String unit() {
            return quantity.unit();
        }

        boolean isZero() {
            return number().signum() == 0;
        }

        /** The condition in signs: {@code ≥ 200 用户}. */
        @Override
        public String toString() {
            return operator.sign() + " " + quantity;
        }
    }

    /** Reads a target cell. */
    public static TargetValue of(String text) {
        var plain = TypedText.plain(text);
        var read = plain.length() > LONGEST_BOUND ? null : readBound(plain);
        return read == null || OperatorSpelling.leading(plain) != null || !Unit.isPeriod(read.unit())
                ? new TargetValue(text, read, null)
                : new TargetValue(text, null, read);
    }

    /**
     * The target as it is meant beside an actual. Without a leading operator 1年 or 4个月 may be a date, a deadline or a
     * duration: a number to compare only where the actual is one in the same unit.
     */
    public TargetValue beside(ActualValue actual) {
        var quantity = actual.quantity();
        return period != null && quantity != null && UnitSpelling.same(period.unit(), quantity.unit())
                ? new TargetValue(text, period, null)
                : this;
    }

    /** Whether nothing was typed. */
    public boolean isBlank() {
        return TypedText.isBlank(text);
    }

    /** Whether there is a text but no number in it to compare with: 定性指标. */
    public boolean isDescriptive() {
        return bound == null && !isBlank();
    }

    /** What was understood, in words for the cell: {@code 越少越好：不超过 80 批次}; empty for a blank cell. */
    public String understood() {
        if (bound == null) {
            return isBlank() ? "" : DESCRIPTIVE;
        }
        var quantity = bound.quantity();
        return switch (bound.operator()) {
            case AT_LEAST -> "越多越好：不少于 " + quantity;
            case MORE_THAN -> "越多越好：多于 " + quantity;
            case AT_MOST -> "越少越好：不超过 " + quantity;
            case LESS_THAN -> "越少越好：少于 " + quantity;
            case EQUAL -> (bound.isZero() ? "应为零" : "应为 " + quantity) + (bound.operatorTyped() ? "" : "（未写符号，按等于理解）");
        };
    }

    /** What was understood where the cell does not say it in the same signs already: {@code =100%} needs no second line. */
    public String remark() {
        return bound != null && bound.operator() == Operator.EQUAL && bound.operatorTyped() && !bound.isZero()
                ? ""
                : understood();
    }

    private static @Nullable Bound readBound(String plain) {
        var leading = OperatorSpelling.leading(plain);
        if (leading == null) {
            return readWithoutOperator(plain);
        }
        var rest = plain.substring(leading.text().length()).strip();
        var quantity = Quantity.read(withoutRepetition(leading.operator(), rest));
        return quantity == null ? null : new Bound(leading.operator(), quantity, true);
    }

    /** ≥90%以上 and 不超过5%以内 say one thing twice; ≥90%以下 says two things, and stays whole. */
    private static String withoutRepetition(Operator operator, String plain) {
        var suffix =
                switch (operator) {
                    case AT_LEAST -> AT_LEAST_SUFFIX.matcher(plain);
                    case AT_MOST -> AT_MOST_SUFFIX.matcher(plain);
                    case MORE_THAN, EQUAL, LESS_THAN -> null;
                };
        return suffix != null && suffix.matches() ? suffix.group("quantity") : plain;
    }

    private static @Nullable Bound readWithoutOperator(String plain) {
        var atLeast = AT_LEAST_SUFFIX.matcher(plain);
        if (atLeast.matches()) {
            return bound(Operator.AT_LEAST, atLeast.group("quantity"), true);
        }
        var atMost = AT_MOST_SUFFIX.matcher(plain);
        if (atMost.matches()) {
            return bound(Operator.AT_MOST, atMost.group("quantity"), true);
        }
        return YEAR_AND_MONTH.matcher(plain).matches() ? null : bound(Operator.EQUAL, plain, false);
    }

    private static @Nullable Bound bound(Operator operator, String plain, boolean operatorTyped) {
        var quantity = Quantity.read(plain);
        return quantity == null ? null : new Bound(operator, quantity, operatorTyped);
    }
}
