/** Values and rules of the form: what a cell means, what it earns and what a reviewer would ask. Plain Java. */
@ApplicationModule(allowedDependencies = "text")
@NullMarked
package io.ziping.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
