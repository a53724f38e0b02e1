/** The second factor: its sealed secret, its codes, and whether a code is right. */
@NullMarked
package io.ziping.identity.factor;

import org.jspecify.annotations.NullMarked;
