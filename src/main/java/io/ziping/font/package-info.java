/**
 * What the printed form can draw: its fonts with their characters, and typed texts as they are drawn.
 *
 * <p>Plain Java; depends on nothing. Whoever prints a form, or has to say that it cannot be printed, depends on it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.ziping.font;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
