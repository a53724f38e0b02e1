/** What the forms drawn at random tell of those that were not drawn. */
@NullMarked
package io.ziping.spotcheck.estimate;

import org.jspecify.annotations.NullMarked;
