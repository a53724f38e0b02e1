package io.ziping.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** 项目资金 read and added up. */
final class FundingTable {

    private final AmountUnit unit;
    private final RoundingMode percentRounding;

    FundingTable(AmountUnit unit, RoundingMode percentRounding) {
        this.unit = unit;
        this.percentRounding = percentRounding;
    }

    FundingResult read(ScoreSheet.FundingRow row) {
        return line(
                row.source(),
                NumberCell.amount(row.initialBudget(), unit),
                NumberCell.amount(row.adjustedBudget(), unit),
                NumberCell.amount(row.executedAmount(), unit));
    }

    /** 年度资金总额: each column the sum of what is there, blank while nothing is. */
    FundingResult total(List<FundingResult> parts) {
        return line(
                FundingSource.TOTAL,
                sum(parts, FundingResult::initialBudget),
                sum(parts, FundingResult::adjustedBudget),
                sum(parts, FundingResult::executedAmount));
    }

    private FundingResult line(FundingSource source, NumberCell initial, NumberCell adjusted, NumberCell executed) {
        var rate = new ExecutionRate(executed.value(), adjusted.value(), percentRounding);
        return new FundingResult(source, initial, adjusted, executed, rate);
    }

    private NumberCell sum(List<FundingResult> parts, Function<FundingResult, NumberCell> column) {
        return parts.stream()
                .map(part -> column.apply(part).value())
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .map(yuan -> NumberCell.total(yuan, unit))
                .orElseGet(() -> new NumberCell("", null, null));
    }
}
