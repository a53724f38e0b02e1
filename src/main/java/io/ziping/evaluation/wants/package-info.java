/** 要附的佐证材料: which kinds of evidence the forms of a year have to have, stored as versions that never change. */
@NamedInterface("wants")
@NullMarked
package io.ziping.evaluation.wants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
