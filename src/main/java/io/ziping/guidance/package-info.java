/**
 * 填写说明: what is to be written into each cell of a form, with an example and the rule it comes from, as the bureau says it.
 *
 * <p>Nothing depends on it.
 */
@ApplicationModule(allowedDependencies = {"evaluation :: scheme", "identity", "text", "ui"})
@NullMarked
package io.ziping.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
