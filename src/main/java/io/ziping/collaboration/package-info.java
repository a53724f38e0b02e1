/**
 * 协作: several people at one form. Who has it open and where, and who fills which part of it in; neither changes what anybody
 * may do.
 *
 * <p>Depends on {@code evaluation}, which asks only whose the parts of a form are.
 */
@ApplicationModule(
        allowedDependencies = {
            "evaluation",
            "evaluation :: cell",
            "evaluation :: removal",
            "evaluation :: state",
            "evaluation :: workflow",
            "identity",
            "job",
            "organization",
            "ui"
        })
@NullMarked
package io.ziping.collaboration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
