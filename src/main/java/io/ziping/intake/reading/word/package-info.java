/** Text documents of Word and WPS, in the formats of 2007 and of 97. */
@NullMarked
package io.ziping.intake.reading.word;

import org.jspecify.annotations.NullMarked;
