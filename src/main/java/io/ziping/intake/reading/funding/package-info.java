/** 项目资金: its columns, or pairs of labels and figures, and the lines of which it is made up. */
@NullMarked
package io.ziping.intake.reading.funding;

import org.jspecify.annotations.NullMarked;
