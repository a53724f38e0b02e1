/** The way of a form: its status, the moves from there and whose they are, permissions, and the filing periods. */
@NamedInterface("workflow")
@NullMarked
package io.ziping.evaluation.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
