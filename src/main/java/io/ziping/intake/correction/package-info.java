/** What a person says of a form that was read: cells mended, classes chosen, rows taken out. */
@NullMarked
package io.ziping.intake.correction;

import org.jspecify.annotations.NullMarked;
