/** What becomes of deleted drafts: kept whole for a while, then gone. */
@NullMarked
package io.ziping.evaluation.removal;

import org.jspecify.annotations.NullMarked;
