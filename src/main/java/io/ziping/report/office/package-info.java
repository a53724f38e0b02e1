/** Writes reports as text documents: DOCX, with Apache POI. */
@NullMarked
package io.ziping.report.office;

import org.jspecify.annotations.NullMarked;
