/**
 * Setting Chinese text: fonts and how wide their characters are, lines, and what makes a PDF one for the archive. Knows nothing
 * of what is set, so that whoever draws a document shares the one parsed font.
 */
@NamedInterface("typesetting")
@NullMarked
package io.ziping.sheet.pdf.typesetting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
