/** Text without a table, as it is copied out of a viewer or printed without ruling lines. */
@NullMarked
package io.ziping.intake.reading.text;

import org.jspecify.annotations.NullMarked;
