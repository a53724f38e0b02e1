/** Tables as every file gives them, row by row, and what is noted while they are read. */
@NullMarked
package io.ziping.intake.reading.table;

import org.jspecify.annotations.NullMarked;
