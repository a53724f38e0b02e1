/** Who may call what. */
@NullMarked
package io.ziping.routes;

import org.jspecify.annotations.NullMarked;
