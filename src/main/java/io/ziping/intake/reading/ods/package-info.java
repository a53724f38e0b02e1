/** OpenDocument workbooks. */
@NullMarked
package io.ziping.intake.reading.ods;

import org.jspecify.annotations.NullMarked;
