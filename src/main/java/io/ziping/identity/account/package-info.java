/** Accounts: the entity and its store, and what may stand in one. Only the rooms of this module touch it. */
@NullMarked
package io.ziping.identity.account;

import org.jspecify.annotations.NullMarked;
