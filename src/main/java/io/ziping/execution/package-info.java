/**
 * 财政执行数: the budgets and executions of the finance system, from a file of all projects of a year, beside what the forms
 * say; blank cells are filled, others only where somebody says so.
 *
 * <p>Finds units, projects and forms by their names in a statement each. Nothing depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "evaluation",
            "evaluation :: api",
            "evaluation :: cell",
            "evaluation :: document",
            "evaluation :: editing",
            "evaluation :: workflow",
            "identity",
            "organization",
            "project",
            "scoring :: values",
            "spreadsheet",
            "text",
            "ui",
            "ui :: download"
        })
@NullMarked
package io.ziping.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
