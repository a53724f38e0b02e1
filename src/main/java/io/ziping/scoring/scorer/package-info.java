/** Scores a form: the one way from what was typed to what was computed. */
@NamedInterface("scorer")
@NullMarked
package io.ziping.scoring.scorer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
