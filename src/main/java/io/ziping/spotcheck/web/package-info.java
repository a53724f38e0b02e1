/** Pages of spot checks. */
@NullMarked
package io.ziping.spotcheck.web;

import org.jspecify.annotations.NullMarked;
