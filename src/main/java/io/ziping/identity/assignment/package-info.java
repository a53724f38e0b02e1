/** 审核分工: which finance reviewer looks after which department. */
@NamedInterface("assignment")
@NullMarked
package io.ziping.identity.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
