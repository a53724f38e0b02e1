/**
 * 管理: departments and units, the class tree and the rules, in the hands of administrators; every act is made known for
 * the audit log.
 *
 * <p>Nothing depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "catalogue",
            "evaluation :: api",
            "evaluation :: decision",
            "evaluation :: maintenance",
            "evaluation :: policy",
            "evaluation :: scheme",
            "evaluation :: wants",
            "evaluation :: workflow",
            "identity",
            "identity :: administration",
            "identity :: directory",
            "organization",
            "project",
            "scoring :: finding",
            "scoring :: policy",
            "scoring :: values",
            "template",
            "text",
            "ui",
            "webhook"
        })
@NullMarked
package io.ziping.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
