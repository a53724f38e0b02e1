/** The chapters of the report, a class each: sentences around figures. */
@NullMarked
package io.ziping.report.chapter;

import org.jspecify.annotations.NullMarked;
