/**
 * 抽查: draws of forms that were handed in, what reviewers found of them row by row, what units say to it and put right.
 *
 * <p>The self scores stay as they were filed; what was reviewed stands beside them. Its rooms: {@code draw} chooses the forms,
 * {@code record} holds what was found, {@code estimate} says what the random ones tell of the others,
 * {@code results} adds a year up.
 */
@ApplicationModule(
        allowedDependencies = {
            "evidence",
            "evaluation :: api",
            "evaluation :: policy",
            "evaluation :: state",
            "identity",
            "job",
            "organization",
            "scoring :: policy",
            "scoring :: result",
            "scoring :: scorer",
            "scoring :: values",
            "ui",
            "ui :: download"
        })
@NullMarked
package io.ziping.spotcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
