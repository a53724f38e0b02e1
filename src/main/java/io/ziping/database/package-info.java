/** Where the data lives: the embedded PostgreSQL, or the reachable external one. */
@ApplicationModule(allowedDependencies = "text")
@NullMarked
package io.ziping.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
