/** What the spot checks of a year came to, for reports. */
@NamedInterface("results")
@NullMarked
package io.ziping.spotcheck.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
