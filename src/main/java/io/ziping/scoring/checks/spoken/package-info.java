/** The numbers of the two texts beside the rows they speak of. */
@NullMarked
package io.ziping.scoring.checks.spoken;

import org.jspecify.annotations.NullMarked;
