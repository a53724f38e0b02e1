/** What a reviewer would ask: each check looks at a form that has been scored, and changes nothing. */
@NamedInterface("checks")
@NullMarked
package io.ziping.scoring.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
