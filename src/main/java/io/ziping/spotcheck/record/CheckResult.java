package io.ziping.spotcheck.record;

import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;

/**
 * What was found of a form, as a line of a list.
 *
 * @param self 自评总分 of what was reviewed
 * @param found 复核总分 as last concluded
 */
public record CheckResult(
        long formId,
        int fiscalYear,
        String project,
        String unit,
        BigDecimal self,
        Grade selfGrade,
        BigDecimal found,
        Grade foundGrade,
        CheckStatus status) {

    /** 偏离度 in percent; blank where nothing was claimed. */
    public String deviation() {
        var deviation = Deviation.of(self, found);
        return deviation == null ? "" : deviation.toPlainString();
    }

    /** Whether points are taken off. */
    public boolean isDocked() {
        return found.compareTo(self) < 0;
    }
}
