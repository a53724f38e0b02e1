/** What administrators do with accounts: make, change and import them, and share out duties. */
@NamedInterface("administration")
@NullMarked
package io.ziping.identity.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
