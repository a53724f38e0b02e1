/** 指标体系: the two levels of classes that indicators are filed under. */
@NamedInterface("scheme")
@NullMarked
package io.ziping.evaluation.scheme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
