/** What all answers share: error pages and problems, limits, static files, the clock. No domain. */
@NullMarked
package io.ziping.ui;

import org.jspecify.annotations.NullMarked;
