/** Pages for logging in, for one's own account and for the accounts of others. */
@NullMarked
package io.ziping.identity.web;

import org.jspecify.annotations.NullMarked;
