/** Pages and API of the forms. */
@NullMarked
package io.ziping.evaluation.web;

import org.jspecify.annotations.NullMarked;
