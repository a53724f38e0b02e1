/**
 * 通知: tells people what concerns them, in the application and by mail.
 *
 * <p>Listens to {@code backup}, {@code evaluation}, {@code campaign}, {@code catalogue}, {@code collaboration}, {@code organization}, {@code spotcheck} and {@code webhook}; only the navigation, which counts the unread ones, depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "backup",
            "campaign",
            "campaign :: deadline",
            "catalogue",
            "collaboration",
            "evaluation :: policy",
            "evaluation :: workflow",
            "identity",
            "job",
            "organization",
            "spotcheck",
            "ui",
            "webhook"
        })
@NullMarked
package io.ziping.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
