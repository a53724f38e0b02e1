package io.ziping.scoring.values;

import java.math.BigDecimal;

/** 金额单位: the unit a form's amounts are typed and printed in. Stored amounts are always yuan. */
public enum AmountUnit {
    WAN_YUAN("万元", 4),
    YUAN("元", 0);

    private final String label;
    private final int decimalShift;

    AmountUnit(String label, int decimalShift) {
        this.label = label;
        this.decimalShift = decimalShift;
    }

    /** The unit as printed, such as {@code 万元}. */
    public String label() {
        return label;
    }

    /** An amount of this unit in yuan, exact: 1.5 万元 is 15000. */
    public BigDecimal toYuan(BigDecimal amount) {
        return amount.movePointRight(decimalShift);
    }

    /** An amount of yuan in this unit, exact: 15000 is 1.5 万元. */
    public BigDecimal fromYuan(BigDecimal yuan) {
        return yuan.movePointLeft(decimalShift);
    }
}
