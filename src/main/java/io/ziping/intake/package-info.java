/**
 * 导入: forms from files made elsewhere are read, shown with every doubt, and become drafts only when the person
 * confirms.
 *
 * <p>Nothing depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "evaluation",
            "evaluation :: api",
            "evaluation :: cell",
            "evaluation :: document",
            "evaluation :: editing",
            "evaluation :: history",
            "evaluation :: policy",
            "evaluation :: removal",
            "evaluation :: scheme",
            "evaluation :: state",
            "evaluation :: workflow",
            "font",
            "identity",
            "job",
            "organization",
            "project",
            "scoring :: finding",
            "scoring :: policy",
            "scoring :: reason",
            "scoring :: targets",
            "scoring :: values",
            "sheet",
            "spreadsheet",
            "spreadsheet :: format",
            "spreadsheet :: office",
            "text",
            "ui"
        })
@NullMarked
package io.ziping.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
