/** The application's root: nothing but the entry point. */
@NullMarked
package io.ziping;

import org.jspecify.annotations.NullMarked;
