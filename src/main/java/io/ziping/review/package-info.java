/**
 * 审核: what waits for whom, pins on cells, what has changed since a form was sent back, its history.
 *
 * <p>Depends on {@code evaluation} and {@code campaign}; only what answers to its events depends on it.
 */
@NullMarked
package io.ziping.review;

import org.jspecify.annotations.NullMarked;
