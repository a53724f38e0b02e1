/** Where a login comes from and where it leads on to. Knows no account. */
@NullMarked
package io.ziping.identity.login;

import org.jspecify.annotations.NullMarked;
