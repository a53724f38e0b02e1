package io.ziping.scoring.examined;

import io.ziping.scoring.policy.BudgetColumn;
import io.ziping.scoring.result.FundingResult;
import java.util.stream.Stream;

/**
 * One line of the funding.
 *
 * @param index its place in the document, where the total is 0
 */
public record Line(int index, FundingResult result) {

    /** The JSON pointer of a cell of the line. */
    public String pointer(String cell) {
        return "/funding/" + index + "/" + cell;
    }

    /** The line's name without the printed "其中：". */
    public String title() {
        return result.title();
    }

    /** 年初预算数. */
    public AmountCell initialBudget() {
        return new AmountCell(this, "initialBudget", "年初预算数", result.initialBudget());
    }

    /** 全年预算数. */
    public AmountCell adjustedBudget() {
        return new AmountCell(this, "adjustedBudget", "全年预算数", result.adjustedBudget());
    }

    /** 全年执行数. */
    public AmountCell executedAmount() {
        return new AmountCell(this, "executedAmount", "全年执行数", result.executedAmount());
    }

    /** The budget the execution rate is computed from. */
    public AmountCell budget() {
        return result.budgetColumn() == BudgetColumn.ADJUSTED ? adjustedBudget() : initialBudget();
    }

    /** Its three amounts in the form's order. */
    public Stream<AmountCell> amounts() {
        return Stream.of(initialBudget(), adjustedBudget(), executedAmount());
    }
}
