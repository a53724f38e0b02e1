/** The report: its page and its files. */
@NullMarked
package io.ziping.report.web;

import org.jspecify.annotations.NullMarked;
