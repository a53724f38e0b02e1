/** 指标值 and 实际完成值: what they say, and whether one meets the other. */
@NamedInterface("targets")
@NullMarked
package io.ziping.scoring.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
