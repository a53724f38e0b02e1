/** Pages of those who review, and the scored table that everybody sees. */
@NullMarked
package io.ziping.review.web;

import org.jspecify.annotations.NullMarked;
