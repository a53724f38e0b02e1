/** Where a form belongs, what waits to be stored, and storing it or taking it back. */
@NullMarked
package io.ziping.intake.filing;

import org.jspecify.annotations.NullMarked;
