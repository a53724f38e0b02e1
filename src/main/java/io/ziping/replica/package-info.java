/**
 * 只读副本: reads that may be some seconds old, from a streaming replica of the database, where one is configured.
 *
 * <p>Whoever marks its reads with {@link io.ziping.replica.MayLag} depends on it; without a replica the mark means nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.ziping.replica;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
