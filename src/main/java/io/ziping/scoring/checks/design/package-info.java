/** How the indicators of a form are chosen, and values that nobody can have counted. */
@NullMarked
package io.ziping.scoring.checks.design;

import org.jspecify.annotations.NullMarked;
