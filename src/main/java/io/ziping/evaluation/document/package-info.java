/** The interchange document of a form: reading, examining, storing and writing it, and drafts kept exactly. */
@NamedInterface("document")
@NullMarked
package io.ziping.evaluation.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
