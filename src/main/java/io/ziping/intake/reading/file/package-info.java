/** Whole files: what each is by its content, and the reader for it. */
@NullMarked
package io.ziping.intake.reading.file;

import org.jspecify.annotations.NullMarked;
