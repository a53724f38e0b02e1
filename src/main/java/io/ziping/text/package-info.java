/**
 * Text as people mean it: what two spellings have in common, and which names are only nearly the same. Plain Java, below
 * every other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.ziping.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
