/** Whose accounts there are: how other modules, and logins, find and make one without seeing the entity. */
@NamedInterface("directory")
@NullMarked
package io.ziping.identity.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
