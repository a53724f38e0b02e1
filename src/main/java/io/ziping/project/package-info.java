/** The project catalogue: one project across the years. */
@NullMarked
package io.ziping.project;

import org.jspecify.annotations.NullMarked;
