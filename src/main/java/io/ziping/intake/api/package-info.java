/** The JSON API of 导入: files come in, are reported with every doubt, corrected and confirmed. */
@NullMarked
package io.ziping.intake.api;

import org.jspecify.annotations.NullMarked;
