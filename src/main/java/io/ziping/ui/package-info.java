/** What all answers share: error pages and problems, limits, static files, the clock. No domain. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.ziping.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
