/** How often somebody may be wrong: guesses are counted by account and place, one after the other. Knows no session. */
@NullMarked
package io.ziping.identity.guessing;

import org.jspecify.annotations.NullMarked;
