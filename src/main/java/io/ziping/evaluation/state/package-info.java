/** How a form stands, for those who decide: its status, the moves and pins there are, and what stands in its places. */
@NamedInterface("state")
@NullMarked
package io.ziping.evaluation.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
