package io.ziping.scoring.result;

import io.ziping.scoring.policy.BudgetColumn;
import io.ziping.scoring.values.ExecutionRate;
import io.ziping.scoring.values.FundingNames;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.NumberCell;
import org.jspecify.annotations.Nullable;

/**
 * 项目资金, one line understood: the amounts in yuan and the line's own execution rate.
 *
 * @param source the official source; {@code null} for a line that only the paper knows
 * @param name the line's name as printed
 * @param parent the place among the lines of the one this is a part of (其中); {@code null} for a part of the total
 * @param initialBudget 年初预算数
 * @param adjustedBudget 全年预算数
 * @param executedAmount 全年执行数
 * @param budgetColumn the budget the rate is computed from, the same for all lines of a form
 */
public record FundingResult(
        @Nullable FundingSource source,
        String name,
        @Nullable Integer parent,
        NumberCell initialBudget,
        NumberCell adjustedBudget,
        NumberCell executedAmount,
        BudgetColumn budgetColumn,
        ExecutionRate rate) {

    /** The line's name without the printed "其中：". */
    public String title() {
        var bare = FundingNames.bare(name);
        return bare.isEmpty() ? "没有名称的一行资金" : bare;
    }

    /** The budget the rate is computed from. */
    public NumberCell budget() {
        return budgetColumn == BudgetColumn.ADJUSTED ? adjustedBudget : initialBudget;
    }
}
