package io.ziping.scoring;

/**
 * 项目资金, one line understood: the amounts in yuan and the line's own execution rate.
 *
 * @param initialBudget 年初预算数
 * @param adjustedBudget 全年预算数
 * @param executedAmount 全年执行数
 */
public record FundingResult(
        FundingSource source,
        NumberCell initialBudget,
        NumberCell adjustedBudget,
        NumberCell executedAmount,
        ExecutionRate rate) {}
