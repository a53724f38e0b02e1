/** Running texts of the form: sentences and clauses, what is counted in them and of what, years, and which row is meant. */
@NamedInterface("text")
@NullMarked
package io.ziping.scoring.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
