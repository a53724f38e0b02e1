/** What units have to put right, until it is done. */
@NullMarked
package io.ziping.spotcheck.rectification;

import org.jspecify.annotations.NullMarked;
