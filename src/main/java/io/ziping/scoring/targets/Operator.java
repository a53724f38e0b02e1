package io.ziping.scoring.targets;

import java.math.BigDecimal;

/** How an actual must stand to a target's number. */
public enum Operator {
    AT_LEAST("≥"),
    MORE_THAN(">"),
    EQUAL("="),
    AT_MOST("≤"),
    LESS_THAN("<");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** The usual sign, such as {@code ≥}. */
    public String sign() {
        return sign;
    }

    /** Whether less is better: {@code ≤} and {@code <}. */
    public boolean wantsLess() {
        return this == AT_MOST || this == LESS_THAN;
    }

    /** Whether the actual meets the target; more than an equal target meets it too, unless that target is zero. */
    public boolean isMet(BigDecimal actual, BigDecimal target) {
        int comparison = actual.compareTo(target);
        return switch (this) {
            case AT_LEAST -> comparison >= 0;
            case MORE_THAN -> comparison > 0;
            case EQUAL -> target.signum() == 0 ? comparison == 0 : comparison >= 0;
            case AT_MOST -> comparison <= 0;
            case LESS_THAN -> comparison < 0;
        };
    }
}
