/**
 * Workbooks of strangers, read as streams through POI's event API: within bounds, without computing a formula, running a
 * macro or following a link.
 */
@NamedInterface("office")
@NullMarked
package io.ziping.spreadsheet.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
