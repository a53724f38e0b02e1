/** The page on which it is said what evidence the forms of a year have to have. */
@NullMarked
package io.ziping.administration.web.evidence;

import org.jspecify.annotations.NullMarked;
