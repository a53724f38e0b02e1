/** The JSON API of departments, units and accounts, in the hands of administrators. */
@NullMarked
package io.ziping.administration.api;

import org.jspecify.annotations.NullMarked;
