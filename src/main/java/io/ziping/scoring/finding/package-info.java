/** What checks have to say: their names, what each weighs, and what the findings of a form come to together. */
@NamedInterface("finding")
@NullMarked
package io.ziping.scoring.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
