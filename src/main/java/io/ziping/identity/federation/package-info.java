/** People whom a login provider or a directory knows: what it says of them, and the accounts that follow it. */
@NullMarked
package io.ziping.identity.federation;

import org.jspecify.annotations.NullMarked;
