/** Uploads that wait until they are read: a few at once, as the heap allows, in the order in which they came. */
@NullMarked
package io.ziping.intake.queue;

import org.jspecify.annotations.NullMarked;
