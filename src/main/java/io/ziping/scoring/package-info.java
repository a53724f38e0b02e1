/**
 * Values and rules of the form: what a cell means, what it earns and what a reviewer would ask. Plain Java.
 *
 * <p>Its rooms, from the bottom: {@code values}; {@code targets} and {@code policy}; {@code text} and {@code result};
 * {@code reason}, {@code finding} and {@code indicator}; {@code comparison}; {@code examined}; {@code checks};
 * {@code scorer}, where others come in.
 */
@ApplicationModule(allowedDependencies = "text")
@NullMarked
package io.ziping.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
