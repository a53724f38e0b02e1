/** What people write where a reason belongs: whether there is one, and what it says. */
@NamedInterface("reason")
@NullMarked
package io.ziping.scoring.reason;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
