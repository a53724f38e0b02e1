/** Draws sheets as files of office programs: XLSX and DOCX, with Apache POI. */
@NullMarked
package io.ziping.sheet.office;

import org.jspecify.annotations.NullMarked;
