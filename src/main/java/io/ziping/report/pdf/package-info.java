/** Sets reports as PDF. */
@NullMarked
package io.ziping.report.pdf;

import org.jspecify.annotations.NullMarked;
