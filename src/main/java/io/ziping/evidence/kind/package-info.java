/** What a file is by its content, and what it may be called. */
@NullMarked
package io.ziping.evidence.kind;

import org.jspecify.annotations.NullMarked;
