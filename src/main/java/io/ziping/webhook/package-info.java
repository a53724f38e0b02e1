/**
 * 推送: tells other programs that a form was moved, by signed requests to the addresses an administrator has given.
 *
 * <p>Listens to {@code evaluation}. What is told is written in the transaction of the move and sent after it; whoever is told
 * asks the API for the rest.
 */
@ApplicationModule(
        allowedDependencies = {
            "database",
            "evaluation :: api",
            "evaluation :: changes",
            "evaluation :: workflow",
            "identity",
            "job",
            "organization",
            "text",
            "ui"
        })
@NullMarked
package io.ziping.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
