/** What reviewers found of drawn forms, row by row. */
@NullMarked
package io.ziping.spotcheck.record;

import org.jspecify.annotations.NullMarked;
