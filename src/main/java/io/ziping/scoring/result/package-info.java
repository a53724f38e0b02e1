/** A form as it was typed, and what was computed of it, with the reasons. */
@NamedInterface("result")
@NullMarked
package io.ziping.scoring.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
