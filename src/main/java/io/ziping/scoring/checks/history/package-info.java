/** A form beside the same project's form of the year before, and beside forms of others. */
@NullMarked
package io.ziping.scoring.checks.history;

import org.jspecify.annotations.NullMarked;
