/** Deletes drafts and puts them back: they are kept whole for a while, then gone. */
@NamedInterface("removal")
@NullMarked
package io.ziping.evaluation.removal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
