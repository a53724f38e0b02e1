/** Spot checks over HTTP: the same services, permissions and words as the pages. */
@NullMarked
package io.ziping.spotcheck.api;

import org.jspecify.annotations.NullMarked;
