/**
 * 公开: published forms as open data and, where that is switched on, as pages that need no login.
 *
 * <p>Nothing depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "evaluation :: cell",
            "evaluation :: document",
            "evaluation :: search",
            "evaluation :: workflow",
            "identity",
            "organization",
            "scoring :: values",
            "sheet",
            "spreadsheet",
            "template",
            "ui :: download"
        })
@NullMarked
package io.ziping.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
