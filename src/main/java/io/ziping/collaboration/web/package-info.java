/** The pages of those who fill a form in together: what their scripts say and ask, and who fills which part. */
@NullMarked
package io.ziping.collaboration.web;

import org.jspecify.annotations.NullMarked;
