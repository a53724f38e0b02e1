/** 单独交给: which finance reviewer a single form was given to, beside whoever looks after its department. */
@NamedInterface("reviewer")
@NullMarked
package io.ziping.evaluation.reviewer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
