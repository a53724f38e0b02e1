/** 退回用语: what the bureau says of its own about the findings of a check, with the figures of each finding put in. */
@NullMarked
package io.ziping.review.phrase;

import org.jspecify.annotations.NullMarked;
