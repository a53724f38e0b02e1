/** The login page. */
@NullMarked
package io.ziping.identity.web;

import org.jspecify.annotations.NullMarked;
