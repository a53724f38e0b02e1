/** The printed form in the browser and as a file. */
@NullMarked
package io.ziping.sheet.web;

import org.jspecify.annotations.NullMarked;
