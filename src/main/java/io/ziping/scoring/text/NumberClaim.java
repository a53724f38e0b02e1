package io.ziping.scoring.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A number that a running text claims of something.
 *
 * @param value in the unit without 万 or 亿, and money in yuan: 3.5万人次 are 35000 人次
 * @param step how fine it was written: 1000 for 3.5万
 * @param unit what is counted, in the spelling that stands for all that mean the same; {@code %} for 百分之
 * @param sense what it is said of
 * @param precision how exactly it is meant
 * @param clause the clause it stands in
 * @param start where number and unit begin in the text
 * @param end where they end
 */
public record NumberClaim(
        BigDecimal value,
        BigDecimal step,
        String unit,
        Sense sense,
        Precision precision,
        Clause clause,
        int start,
        int end) {

    private static final int FEWEST_DIGITS = 3;

    private static final int WAN = 4;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    /** The same without a bound: the number of 不少于 30 场 is 30. */
    public NumberClaim withoutBound() {
        return precision == Precision.AT_LEAST || precision == Precision.AT_MOST
                ? new NumberClaim(value, step, unit, sense, Precision.EXACT, clause, start, end)
                : this;
    }

    /** Whether it is an amount of money, in yuan. */
    public boolean isMoney() {
        return unit.equals(Units.YUAN);
    }

    /** Whether it may be counted in the unit of a cell's amount. */
    public boolean isIn(Units.Amount amount) {
        return Units.mayBeSame(unit, amount.unit());
    }

    /**
     * Whether it may stand for this number: the same, rounded or cut to fewer places, about so where it says 约, on the
     * right side where it is a bound. A round number (1,200) stands for any within a hundredth.
     */
    public boolean standsFor(Units.Amount exact) {
        var distance = value.subtract(exact.number()).abs();
        if (precision.allows(value, exact.number())) {
            return true;
        }
        if (precision == Precision.APPROXIMATE || precision == Precision.EXACT) {
            var coarser = step.max(exact.step());
            boolean rounded = step.compareTo(exact.step()) != 0 && distance.compareTo(coarser) < 0;
            return rounded || (isRound() && distance.compareTo(value.abs().multiply(HUNDREDTH)) <= 0);
        }
        return false;
    }

    /** Whether both have the same digits in another order: 1260 and 1620. */
    public boolean swapsDigitsOf(Units.Amount other) {
        int scale = Math.max(scale(value), scale(other.number()));
        var mine = digits(value, scale);
        var others = digits(other.number(), scale);
        return !mine.equals(others)
                && mine.length() == others.length()
                && sorted(mine).equals(sorted(others));
    }

    /** Whether both have at least three digits, the same ones in another order: those of two are too often. */
    public boolean swapsManyDigitsOf(Units.Amount other) {
        return digits(other.number()) >= FEWEST_DIGITS && swapsDigitsOf(other);
    }

    /** Whether the digits are those of another number but for their order, or for a nought too many or too few. */
    public boolean isSlipOf(Units.Amount other) {
        int digits = Math.max(digits(other.number()), digits(value));
        boolean tenfold = value.compareTo(other.number().movePointRight(1)) == 0
                || value.compareTo(other.number().movePointLeft(1)) == 0;
        return (tenfold && digits(other.number()) > 1)
                || (digits >= FEWEST_DIGITS && isManyfold(other))
                || (digits >= FEWEST_DIGITS && swapsDigitsOf(other));
    }

    /** 583万人次 beside 5.83万人次: the digits with other noughts. */
    private boolean isManyfold(Units.Amount other) {
        return IntStream.rangeClosed(2, WAN)
                .anyMatch(places -> value.compareTo(other.number().movePointLeft(places)) == 0
                        || value.compareTo(other.number().movePointRight(places)) == 0);
    }

    private static int digits(BigDecimal number) {
        return number.stripTrailingZeros().precision();
    }

    /** Of the number as it was written: 1,200 and 300万, but not 96.50万. */
    private boolean isRound() {
        var hundredSteps = step.multiply(HUNDRED);
        return value.compareTo(hundredSteps) >= 0
                && value.remainder(hundredSteps).signum() == 0;
    }

    private static int scale(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static String digits(BigDecimal number, int scale) {
        return number.abs()
                .setScale(scale, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .toString();
    }

    private static String sorted(String digits) {
        var characters = digits.toCharArray();
        Arrays.sort(characters);
        return new String(characters);
    }
}
