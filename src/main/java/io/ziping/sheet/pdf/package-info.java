/**
 * Draws sheets as PDF/A-2b with PDFBox. The one place where drawing coordinates, and nothing else, are {@code float}.
 */
@NullMarked
package io.ziping.sheet.pdf;

import org.jspecify.annotations.NullMarked;
