/** Bundles of many forms, made in the background and kept for a day. */
@NullMarked
package io.ziping.sheet.bundle;

import org.jspecify.annotations.NullMarked;
