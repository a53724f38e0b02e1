/** Charts as shapes: drawn once, and painted into a PDF, a picture or a page. */
@NullMarked
package io.ziping.report.drawing;

import org.jspecify.annotations.NullMarked;
