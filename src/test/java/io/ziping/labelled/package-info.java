/** A labelled set of forms, each with one known fault or none, and the measure of how well checks tell them apart. */
@NullMarked
package io.ziping.labelled;

import org.jspecify.annotations.NullMarked;
