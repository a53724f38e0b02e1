package io.ziping.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A form that has an indicator.
 *
 * @param place the place of its row in the form, from 0
 * @param operator the sign of the target
 * @param actual {@code null} where it is no number or cannot be compared
 */
public record IndicatorForm(
        long unitId,
        String unit,
        long form,
        int place,
        String project,
        String operator,
        BigDecimal target,
        @Nullable BigDecimal actual) {}
