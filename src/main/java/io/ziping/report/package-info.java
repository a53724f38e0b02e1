/**
 * 年度分析报告: what a year's forms say together, as an official text with tables and charts, DOCX and PDF.
 *
 * <p>Every figure comes from those who count it for their own pages; nothing is counted here. Nothing depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "analysis",
            "campaign",
            "evaluation :: cell",
            "evaluation :: decision",
            "evaluation :: policy",
            "evaluation :: search",
            "identity",
            "organization",
            "scoring :: finding",
            "scoring :: policy",
            "scoring :: values",
            "sheet :: typesetting",
            "spotcheck :: results",
            "ui :: download"
        })
@NullMarked
package io.ziping.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
