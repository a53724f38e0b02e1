package io.ziping.scoring.text;

import java.math.BigDecimal;

/** How exactly a number is meant. */
public enum Precision {
    EXACT,
    /** 约 500 人, 500 人左右. */
    APPROXIMATE,
    /** 不少于 500 人, 500 人以上. */
    AT_LEAST,
    /** 230 余人, 1.3 亿多元: cut at the last digit. */
    JUST_ABOVE,
    /** 不超过 30 天, 30 天以内. */
    AT_MOST;

    private static final BigDecimal ABOUT = new BigDecimal("0.1");

    /** Whether a number that is meant so may stand for this one. */
    public boolean allows(BigDecimal said, BigDecimal exact) {
        return switch (this) {
            case EXACT -> said.compareTo(exact) == 0;
            case APPROXIMATE -> said.subtract(exact).abs().compareTo(exact.abs().multiply(ABOUT)) <= 0;
            case AT_LEAST -> exact.compareTo(said) >= 0;
            case JUST_ABOVE -> exact.compareTo(said) >= 0 && exact.compareTo(said.add(lastDigit(said))) <= 0;
            case AT_MOST -> exact.compareTo(said) <= 0;
        };
    }

    /** What one more of the last digit is worth that is not zero: 10 for 230. */
    private static BigDecimal lastDigit(BigDecimal number) {
        return BigDecimal.ONE.scaleByPowerOfTen(-number.stripTrailingZeros().scale());
    }
}
