/** Tokens of programs: how they are written and kept, what they may do, and who a program is that sends one. */
@NullMarked
package io.ziping.identity.token;

import org.jspecify.annotations.NullMarked;
