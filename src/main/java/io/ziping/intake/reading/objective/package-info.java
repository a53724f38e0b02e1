/** 年度总体目标: what was expected and what became of it. */
@NullMarked
package io.ziping.intake.reading.objective;

import org.jspecify.annotations.NullMarked;
