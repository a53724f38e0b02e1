/**
 * 年度自评工作: when a year's forms are due, who still owes one, extensions and reminders.
 *
 * <p>Answers {@code evaluation}'s question whether a unit may work on its forms now; depends on it, not the other way.
 */
@ApplicationModule(
        allowedDependencies = {
            "evaluation :: api",
            "evaluation :: search",
            "evaluation :: workflow",
            "identity",
            "job",
            "organization",
            "project",
            "scoring :: values",
            "spreadsheet",
            "ui",
            "ui :: download"
        })
@NullMarked
package io.ziping.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
