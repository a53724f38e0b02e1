/** Sessions: how they are stored, their cookie, and their end when an account changes. Knows no account. */
@NullMarked
package io.ziping.identity.session;

import org.jspecify.annotations.NullMarked;
