package io.ziping.report.chapter;

import io.ziping.report.content.ReportScope;
import io.ziping.report.content.ReportWriter;

/**
 * A chapter of the report. Another one is another bean, and where it stands says its {@link
 * org.springframework.core.annotation.Order}; numbers are given when it is written.
 */
public interface ReportChapter {

    /** Writes the chapter, or nothing where there is nothing to tell. */
    void write(ReportScope of, ReportWriter to);
}
