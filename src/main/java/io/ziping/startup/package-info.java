/** What the operator meets: where the application listens, and what the console says of a start or a failed one. */
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package io.ziping.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
