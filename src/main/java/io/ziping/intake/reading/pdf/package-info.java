/** PDFs with text: cells by their ruling lines, texts by their places. */
@NullMarked
package io.ziping.intake.reading.pdf;

import org.jspecify.annotations.NullMarked;
