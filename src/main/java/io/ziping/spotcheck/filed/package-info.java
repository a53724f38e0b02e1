/** Forms as they were when they were drawn: what a review is about, whatever becomes of the form. */
@NullMarked
package io.ziping.spotcheck.filed;

import org.jspecify.annotations.NullMarked;
