/** What has changed in the forms since a moment or a cursor, for programs that follow them. */
@NullMarked
package io.ziping.evaluation.changes;

import org.jspecify.annotations.NullMarked;
