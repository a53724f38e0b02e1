/** Begins forms and changes them cell by cell, and tells who was in whose way. */
@NamedInterface("editing")
@NullMarked
package io.ziping.evaluation.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
