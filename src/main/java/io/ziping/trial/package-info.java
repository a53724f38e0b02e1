/** What a newcomer finds on the first start: the sample forms, three drafts and an account for each role. */
@ApplicationModule(
        allowedDependencies = {"campaign", "database", "evaluation", "identity", "organization", "project", "scoring"})
@NullMarked
package io.ziping.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
