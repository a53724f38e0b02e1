/** The printed form in the browser and as PDF. */
@NullMarked
package io.ziping.sheet.web;

import org.jspecify.annotations.NullMarked;
