/**
 * 指标库: what a row may be called while somebody names it, out of a unit's former years, of what many units use and of what
 * the bureau keeps.
 *
 * <p>Nothing depends on it.
 */
@ApplicationModule(allowedDependencies = {"evaluation :: state", "identity", "scoring :: indicator", "text"})
@NullMarked
package io.ziping.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
