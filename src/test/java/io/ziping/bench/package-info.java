/** Measurements, run by hand with the scripts in {@code bench/}. */
@NullMarked
package io.ziping.bench;

import org.jspecify.annotations.NullMarked;
