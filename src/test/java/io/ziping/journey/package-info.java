/** What people do with Ziping, played in a real browser. */
@NullMarked
package io.ziping.journey;

import org.jspecify.annotations.NullMarked;
