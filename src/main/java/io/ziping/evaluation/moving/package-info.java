/** Hands forms in, on and back, and tells what stops a move. */
@NamedInterface("moving")
@NullMarked
package io.ziping.evaluation.moving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
