/** 佐证材料 of drawn forms, for those who review them. */
@NullMarked
package io.ziping.spotcheck.evidence;

import org.jspecify.annotations.NullMarked;
