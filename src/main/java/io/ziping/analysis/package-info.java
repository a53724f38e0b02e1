/**
 * 分析: what the forms that were handed in say together, by department, unit and year.
 *
 * <p>Everything it shows is kept per department and year and counted anew within seconds after something changed; nothing
 * on a page costs more the more forms there are. It reads the tables of {@code evaluation}; the annual report depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "evaluation :: cell",
            "evaluation :: comparison",
            "evaluation :: policy",
            "identity",
            "job",
            "organization",
            "project",
            "replica",
            "scoring :: finding",
            "scoring :: indicator",
            "scoring :: policy",
            "scoring :: values",
            "spreadsheet",
            "text",
            "ui :: download"
        })
@NullMarked
package io.ziping.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
