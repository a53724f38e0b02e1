/**
 * A form beside others: the same project's form of the year before, the targets of other units, texts and names of other
 * projects; what is kept of each form so that others find it, and the job that keeps it true.
 */
@NamedInterface("comparison")
@NullMarked
package io.ziping.evaluation.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
