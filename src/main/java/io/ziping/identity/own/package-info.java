/** What people change in their own account: password, mail address and second factor. */
@NullMarked
package io.ziping.identity.own;

import org.jspecify.annotations.NullMarked;
