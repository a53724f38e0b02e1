/**
 * 自评表: the self-evaluation with its funding lines and its three-level indicator tree.
 *
 * <p>Its rooms stand on six floors, and each knows only rooms below. At the bottom {@code cell}, {@code workflow},
 * {@code scheme}, {@code policy} and {@code wants}; on them {@code form}, the aggregate, {@code search} and {@code reviewer}; then {@code state}, what those
 * who decide ask of a form, and {@code comparison}; then {@code view}, {@code document} and {@code maintenance}; then what people do:
 * {@code editing}, {@code removal}, {@code moving} and {@code history}; on top {@code web} and {@code api}. Here are the
 * refusals that all of them know.
 */
@ApplicationModule(
        allowedDependencies = {
            "font",
            "identity",
            "identity :: directory",
            "job",
            "organization",
            "project",
            "replica",
            "scoring :: checks",
            "scoring :: comparison",
            "scoring :: examined",
            "scoring :: finding",
            "scoring :: indicator",
            "scoring :: policy",
            "scoring :: result",
            "scoring :: scorer",
            "scoring :: targets",
            "scoring :: values",
            "template",
            "text",
            "ui"
        })
@NullMarked
package io.ziping.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
