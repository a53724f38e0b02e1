/** What the pages tell of an upload and of one form of it. */
@NullMarked
package io.ziping.intake.report;

import org.jspecify.annotations.NullMarked;
