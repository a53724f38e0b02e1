/** What a report holds, as data: texts, tables and charts, ready to be set. */
@NullMarked
package io.ziping.report.content;

import org.jspecify.annotations.NullMarked;
