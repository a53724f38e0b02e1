/**
 * 导入: forms from files made elsewhere are read, shown with every doubt, and become drafts only when the person
 * confirms.
 *
 * <p>Nothing depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "evaluation",
            "font",
            "identity",
            "organization",
            "project",
            "scoring",
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
