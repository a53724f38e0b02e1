/** Forms out of rows: where one begins and ends, and what each of its blocks says. */
@NullMarked
package io.ziping.intake.reading.form;

import org.jspecify.annotations.NullMarked;
