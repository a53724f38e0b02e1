/** The JSON API of the forms, {@code /api/v1}: the same services, scopes and rules as the pages. */
@NamedInterface("api")
@NullMarked
package io.ziping.evaluation.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
