/** Very many new forms at once, as the database would hold them had each been filled in, handed in and compared. */
@NamedInterface("bulk")
@NullMarked
package io.ziping.evaluation.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
