/** What is pinned to places of a form: reviewers' pins, what units ask, the answers to both, and the lists of what is asked. */
@NullMarked
package io.ziping.review.web.pins;

import org.jspecify.annotations.NullMarked;
