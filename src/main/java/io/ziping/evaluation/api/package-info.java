/** The JSON API of the forms, {@code /api/v1}: the same services, scopes and rules as the pages. */
@NullMarked
package io.ziping.evaluation.api;

import org.jspecify.annotations.NullMarked;
