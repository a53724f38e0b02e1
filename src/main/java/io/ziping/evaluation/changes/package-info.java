/** What has changed in the forms since a moment or a cursor, for programs that follow them. */
@NamedInterface("changes")
@NullMarked
package io.ziping.evaluation.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
