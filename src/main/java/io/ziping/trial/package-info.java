/** What a newcomer finds on the first start: the sample forms, three drafts and an account for each role, or a life-size city. */
@ApplicationModule(
        allowedDependencies = {
            "analysis",
            "campaign",
            "database",
            "evaluation :: bulk",
            "evaluation :: cell",
            "evaluation :: comparison",
            "evaluation :: document",
            "evaluation :: editing",
            "evaluation :: scheme",
            "evaluation :: view",
            "evaluation :: workflow",
            "identity",
            "identity :: directory",
            "library",
            "organization",
            "project",
            "review",
            "scoring :: checks",
            "scoring :: values"
        })
@NullMarked
package io.ziping.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
