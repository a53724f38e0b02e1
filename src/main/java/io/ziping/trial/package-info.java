/** What a newcomer finds on the first start: the sample forms, three drafts and an account for each role. */
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "database",
            "evaluation :: cell",
            "evaluation :: document",
            "evaluation :: editing",
            "evaluation :: view",
            "identity",
            "identity :: directory",
            "organization",
            "project",
            "scoring :: values"
        })
@NullMarked
package io.ziping.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
