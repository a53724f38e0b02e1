/** Forms beside one another: which rows measure the same, and what of a text stands in another. */
@NamedInterface("comparison")
@NullMarked
package io.ziping.scoring.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
