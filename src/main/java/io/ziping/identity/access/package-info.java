/** Who may reach what: the filter chains, and what somebody is told who may not pass. */
@NullMarked
package io.ziping.identity.access;

import org.jspecify.annotations.NullMarked;
