package io.ziping.analysis;

import java.math.BigDecimal;

/**
 * How numbers lie: a quarter of them below {@code low}, half below {@code median}, a quarter above {@code high}; of each unit
 * the middle of its own counts.
 */
public record Spread(BigDecimal low, BigDecimal median, BigDecimal high) {}
