/** What all pages share: layout, formatting, the signed-in person, error pages. No domain. */
@NullMarked
package io.ziping.ui;

import org.jspecify.annotations.NullMarked;
