/** 疑点的处理: what reviewers make of what is doubtful. */
@NamedInterface("decision")
@NullMarked
package io.ziping.evaluation.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
