/** 三级指标 by name: what a row measures, as far as its name tells. */
@NamedInterface("indicator")
@NullMarked
package io.ziping.scoring.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
