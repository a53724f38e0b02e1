/**
 * 项目库: a unit's projects over the years, what they are called and whether they go on, in the hands of units and
 * administrators.
 *
 * <p>{@code administration} shows what waits for it, and {@code notice} tells of it; nobody else depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "evaluation :: cell",
            "evaluation :: maintenance",
            "evaluation :: search",
            "evaluation :: workflow",
            "identity",
            "organization",
            "project",
            "scoring :: values",
            "text",
            "ui"
        })
@NullMarked
package io.ziping.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
