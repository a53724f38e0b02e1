/** The words of forms, and texts and numbers made comparable with them. Knows no tables and no files. */
@NullMarked
package io.ziping.intake.reading.words;

import org.jspecify.annotations.NullMarked;
