package io.ziping.spotcheck.filed;

import io.ziping.scoring.values.IndicatorKind;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * 三级指标, one row of a form as it was filed.
 *
 * @param weight 分值, two decimals
 * @param score 得分, two decimals
 */
public record FiledRow(
        UUID key,
        IndicatorKind kind,
        String dimension,
        String category,
        String name,
        String target,
        String actual,
        BigDecimal weight,
        BigDecimal score,
        String deviationExplanation) {}
