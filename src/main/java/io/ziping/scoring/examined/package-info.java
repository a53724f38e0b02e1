/** What checks look at: a form as typed and as scored, the same project a year before, and its peers. */
@NamedInterface("examined")
@NullMarked
package io.ziping.scoring.examined;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
