package io.ziping.spotcheck.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** 偏离度: (self score − reviewed score) ÷ self score. */
public final class Deviation {

    private static final int DECIMALS = 2;

    private Deviation() {}

    /** In percent with two decimals, half up; {@code null} where the self score is zero. */
    public static @Nullable BigDecimal of(BigDecimal self, BigDecimal reviewed) {
        return self.signum() == 0
                ? null
                : self.subtract(reviewed).movePointRight(2).divide(self, DECIMALS, RoundingMode.HALF_UP);
    }
}
