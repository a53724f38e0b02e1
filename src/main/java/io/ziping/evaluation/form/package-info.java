/**
 * The aggregate: a form with its funding lines and indicators, its content, its store, its scoring and its log.
 *
 * <p>Only the rooms of this module touch it.
 */
@NullMarked
package io.ziping.evaluation.form;

import org.jspecify.annotations.NullMarked;
