/**
 * The printed form (自评表): one model of cells and spans, drawn as HTML and as PDF, so that they cannot disagree.
 *
 * <p>Depends on {@code evaluation}, {@code evidence} and {@code scoring}. Whoever prints or draws a form depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "evaluation",
            "evaluation :: api",
            "evaluation :: cell",
            "evaluation :: decision",
            "evaluation :: document",
            "evaluation :: scheme",
            "evaluation :: search",
            "evaluation :: state",
            "evaluation :: workflow",
            "evidence",
            "font",
            "identity",
            "identity :: directory",
            "job",
            "storage",
            "organization",
            "scoring :: policy",
            "scoring :: targets",
            "scoring :: values",
            "template",
            "ui",
            "ui :: download"
        })
@NullMarked
package io.ziping.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
