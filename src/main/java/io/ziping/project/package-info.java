/** The projects there are, each across the years: names, what units ask for, and which go on no longer. */
@ApplicationModule(allowedDependencies = {"organization", "text", "ui"})
@NullMarked
package io.ziping.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
