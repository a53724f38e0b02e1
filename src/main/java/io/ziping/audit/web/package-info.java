/** The audit log for administrators. */
@NullMarked
package io.ziping.audit.web;

import org.jspecify.annotations.NullMarked;
