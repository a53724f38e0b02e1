/** The JSON API of bundles: asked for, watched and fetched. */
@NullMarked
package io.ziping.sheet.api;

import org.jspecify.annotations.NullMarked;
