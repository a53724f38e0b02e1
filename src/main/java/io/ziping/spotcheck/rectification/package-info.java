/** What units have to put right, until it is done. */
@NamedInterface("rectification")
@NullMarked
package io.ziping.spotcheck.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
