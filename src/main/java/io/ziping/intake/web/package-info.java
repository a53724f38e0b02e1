/** The pages of what comes in: the upload, its report, one form of it. */
@NullMarked
package io.ziping.intake.web;

import org.jspecify.annotations.NullMarked;
