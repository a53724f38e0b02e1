/** 自评表: the self-evaluation aggregate with its funding lines and its three-level indicator tree. */
@ApplicationModule(allowedDependencies = {"font", "identity", "organization", "project", "scoring", "text", "ui"})
@NullMarked
package io.ziping.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
