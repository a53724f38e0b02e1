/** What was read of one form, and what somebody has to look at before it is stored. */
@NullMarked
package io.ziping.intake.checking;

import org.jspecify.annotations.NullMarked;
