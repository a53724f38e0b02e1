/** Figures of the finance system over HTTP: the same comparison and the same writing as the pages. */
@NullMarked
package io.ziping.execution.api;

import org.jspecify.annotations.NullMarked;
