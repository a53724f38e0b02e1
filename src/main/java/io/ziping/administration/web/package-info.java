/** Pages for administrators. */
@NullMarked
package io.ziping.administration.web;

import org.jspecify.annotations.NullMarked;
