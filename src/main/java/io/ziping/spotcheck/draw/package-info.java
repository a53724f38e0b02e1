/** Draws of forms for spot checks: who is drawn and why, a pure function of the forms, the rule and a seed. */
@NullMarked
package io.ziping.spotcheck.draw;

import org.jspecify.annotations.NullMarked;
