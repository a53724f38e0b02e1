/** The project catalogue: one project across the years. */
@ApplicationModule(allowedDependencies = {"organization", "text"})
@NullMarked
package io.ziping.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
