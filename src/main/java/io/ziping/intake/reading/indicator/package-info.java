/** 绩效指标: their columns, rows and classes, and what closes them. */
@NullMarked
package io.ziping.intake.reading.indicator;

import org.jspecify.annotations.NullMarked;
