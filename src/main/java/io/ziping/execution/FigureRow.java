package io.ziping.execution;

import io.ziping.evaluation.cell.FundingField;
import io.ziping.scoring.values.FundingSource;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What the finance system says of one project's money from one source.
 *
 * @param number the row in the file, or the place in a list, from 1
 * @param department blank where one does without
 * @param source one of the official lines below the total
 * @param yuan the amounts there are
 * @param problem why nothing can be done with it, in words; blank when something can
 */
public record FigureRow(
        int number,
        String department,
        String unit,
        String project,
        FundingSource source,
        Map<FundingField, BigDecimal> yuan,
        String problem) {

    public FigureRow {
        yuan = Map.copyOf(yuan);
    }

    boolean isFine() {
        return problem.isEmpty();
    }
}
