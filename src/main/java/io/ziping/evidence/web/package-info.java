/** The pages of files: their list, and what is done with them. */
@NullMarked
package io.ziping.evidence.web;

import org.jspecify.annotations.NullMarked;
