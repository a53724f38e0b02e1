/** Workbooks of Excel and WPS, in the formats of 2007 and of 97, and tables as delimited text. */
@NullMarked
package io.ziping.intake.reading.excel;

import org.jspecify.annotations.NullMarked;
