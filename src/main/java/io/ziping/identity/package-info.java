/** Accounts, roles, what each may see, login and the security configuration. */
@NullMarked
package io.ziping.identity;

import org.jspecify.annotations.NullMarked;
