package io.ziping.analysis.web;

import io.ziping.analysis.PublishedFigures;
import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.scoring.values.AmountUnit;
import java.math.BigDecimal;

/**
 * A department, or all together, in the table of an open page. Public, as templates ask for it.
 *
 * @param url blank for all together
 */
public record OpenRow(
        String name,
        String url,
        int forms,
        String budget,
        String executed,
        String rate,
        String average,
        String excellent,
        String fullMarks) {

    static OpenRow of(PublishedFigures figures, int year) {
        return new OpenRow(
                figures.department().isEmpty() ? "合计" : figures.department(),
                figures.department().isEmpty()
                        ? ""
                        : "/open/analysis?year=%d&department=%d".formatted(year, figures.departmentId()),
                figures.forms(),
                wan(figures.adjustedBudget()),
                wan(figures.executedAmount()),
                PrintedNumbers.grouped(figures.executionRate()),
                figures.averageScore().toPlainString(),
                figures.excellent().percent().toPlainString(),
                figures.fullMarks().percent().toPlainString());
    }

    private static String wan(BigDecimal yuan) {
        return PrintedNumbers.amount(yuan, AmountUnit.WAN_YUAN);
    }
}
