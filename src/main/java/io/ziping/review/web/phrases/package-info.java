/** The pages of 退回用语. */
@NullMarked
package io.ziping.review.web.phrases;

import org.jspecify.annotations.NullMarked;
