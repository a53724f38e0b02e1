package io.ziping.scoring.result;

import io.ziping.scoring.values.IndicatorKind;
import java.math.BigDecimal;

/**
 * 一级指标小计: what the rows of one first-level class add up to, two decimals each.
 *
 * @param dimension the class by the name the form gives it
 */
public record DimensionSubtotal(String dimension, IndicatorKind kind, BigDecimal weight, BigDecimal score) {}
