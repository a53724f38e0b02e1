/** Files of a form over HTTP: the same services, limits and rules as the pages. */
@NullMarked
package io.ziping.evidence.api;

import org.jspecify.annotations.NullMarked;
