/** The page of 审核分工. */
@NullMarked
package io.ziping.review.web.assignments;

import org.jspecify.annotations.NullMarked;
