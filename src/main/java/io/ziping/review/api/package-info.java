/** The JSON API of reviewing: pins, inquiries, doubts, history, and what reviewers keep for themselves and for all. */
@NullMarked
package io.ziping.review.api;

import org.jspecify.annotations.NullMarked;
