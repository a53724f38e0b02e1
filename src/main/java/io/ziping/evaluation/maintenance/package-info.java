/** What reaches many forms at once: new rules, changed classes, renamed and merged bodies, counts that came later. */
@NamedInterface("maintenance")
@NullMarked
package io.ziping.evaluation.maintenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
