package io.ziping.scoring.text;

import java.math.BigDecimal;

/** A number with its unit as it stands in a text, before anybody asks what it is said of. */
record NumberToken(BigDecimal value, BigDecimal step, String unit, Precision precision, int start, int end) {}
