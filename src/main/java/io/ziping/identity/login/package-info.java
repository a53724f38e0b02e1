/** Ways to log in, by password, code or provider; where a login comes from, and where it leads on to. */
@NullMarked
package io.ziping.identity.login;

import org.jspecify.annotations.NullMarked;
