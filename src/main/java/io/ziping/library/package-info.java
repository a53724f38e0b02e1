/**
 * 指标库: what a row may be called while somebody names it, out of a unit's former years, of what many units use and of what
 * the bureau keeps.
 *
 * <p>Counts the pins of {@code review} in a statement. Nothing depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "evaluation :: cell",
            "evaluation :: scheme",
            "evaluation :: state",
            "identity",
            "job",
            "review",
            "scoring :: finding",
            "scoring :: indicator",
            "spreadsheet",
            "text",
            "ui",
            "ui :: download"
        })
@NullMarked
package io.ziping.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
