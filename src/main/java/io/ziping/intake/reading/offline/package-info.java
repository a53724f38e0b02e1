/** Workbooks that were taken away to be filled in: the names of their rows, and what was changed in them. */
@NullMarked
package io.ziping.intake.reading.offline;

import org.jspecify.annotations.NullMarked;
