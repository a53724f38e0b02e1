/** The document in the making, and whether what was read of it adds up. */
@NullMarked
package io.ziping.intake.reading.draft;

import org.jspecify.annotations.NullMarked;
