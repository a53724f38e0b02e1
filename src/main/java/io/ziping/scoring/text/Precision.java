package io.ziping.scoring.text;

import java.math.BigDecimal;

/** How exactly a number is meant. */
public enum Precision {
    EXACT,
    /** 约 500 人, 500 人左右. */
    APPROXIMATE,
    /** 500 余人, 不少于 500 人, 500 人以上. */
    AT_LEAST,
    /** 不超过 30 天, 30 天以内. */
    AT_MOST;

    private static final BigDecimal ABOUT = new BigDecimal("0.1");

    /** Whether a number that is meant so may stand for this one. */
    public boolean allows(BigDecimal said, BigDecimal exact) {
        return switch (this) {
            case EXACT -> said.compareTo(exact) == 0;
            case APPROXIMATE -> said.subtract(exact).abs().compareTo(exact.abs().multiply(ABOUT)) <= 0;
            case AT_LEAST -> exact.compareTo(said) >= 0;
            case AT_MOST -> exact.compareTo(said) <= 0;
        };
    }
}
