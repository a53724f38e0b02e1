/**
 * 审核: what waits for whom, pins on cells, what units ask their reviewers, what has changed since a form was sent back, its history.
 *
 * <p>Depends on {@code evaluation}, {@code evidence} and {@code campaign}, and counts the unread of {@code notice} and
 * what waits of {@code spotcheck} for the navigation in the same statement; only what answers to its events, and what counts its pins, depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "campaign",
            "campaign :: deadline",
            "collaboration",
            "evaluation",
            "evaluation :: api",
            "evaluation :: cell",
            "evaluation :: decision",
            "evaluation :: editing",
            "evaluation :: history",
            "evaluation :: moving",
            "evaluation :: removal",
            "evaluation :: reviewer",
            "evaluation :: search",
            "evaluation :: state",
            "evaluation :: view",
            "evaluation :: workflow",
            "evidence",
            "identity",
            "identity :: assignment",
            "notice",
            "organization",
            "scoring :: finding",
            "scoring :: result",
            "scoring :: targets",
            "scoring :: values",
            "spotcheck :: rectification",
            "text",
            "ui"
        })
@NullMarked
package io.ziping.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
