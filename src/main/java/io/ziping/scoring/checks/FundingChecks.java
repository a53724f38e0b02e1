package io.ziping.scoring.checks;

import io.ziping.scoring.examined.AmountCell;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Line;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.BudgetColumn;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.FundingResult;
import io.ziping.scoring.values.NumberCell;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/** 项目资金: what the total lacks, lines without a name, and parts that have more than what they are a part of. */
final class FundingChecks {

    private FundingChecks() {}

    /** The total needs what was spent and one of the two budgets. What a part leaves blank counts as 0.00. */
    static Stream<Finding> missingAmounts(Examined form) {
        var total = form.card().total();
        boolean untouched = Stream.of(total.initialBudget(), total.adjustedBudget(), total.executedAmount())
                .allMatch(NumberCell::isBlank);
        var budgets = Stream.of(BudgetColumn.INITIAL, BudgetColumn.ADJUSTED)
                // whoever begins to fill the block begins with its first column
                .filter(column -> untouched || column == total.budgetColumn())
                .flatMap(column -> missing(form, budget(total, column), budgetField(column), column.label()));
        return Stream.concat(budgets, missing(form, total.executedAmount(), "executedAmount", "全年执行数"));
    }

    private static Stream<Finding> missing(Examined form, NumberCell cell, String field, String column) {
        return cell.isBlank() && form.lines().flatMap(Line::amounts).noneMatch(part -> isBad(part, field))
                ? Stream.of(FindingCode.MISSING.at(firstCell(form, field), "请填写" + column))
                : Stream.empty();
    }

    /** A column with a figure that cannot be read is not blank; the figure has a finding of its own. */
    private static boolean isBad(AmountCell part, String field) {
        return part.name().equals(field) && part.cell().problem() != null;
    }

    private static String budgetField(BudgetColumn column) {
        return column == BudgetColumn.ADJUSTED ? "adjustedBudget" : "initialBudget";
    }

    private static NumberCell budget(FundingResult line, BudgetColumn column) {
        return column == BudgetColumn.ADJUSTED ? line.adjustedBudget() : line.initialBudget();
    }

    /** Where somebody who fills a column begins: the first line, or the total where there is none. */
    private static String firstCell(Examined form, String field) {
        return "/funding/" + (form.card().funding().isEmpty() ? 0 : 1) + "/" + field;
    }

    static Stream<Finding> missingNames(Examined form) {
        return form.lines()
                .filter(line -> TypedText.isBlank(line.result().name()))
                .map(line ->
                        FindingCode.MISSING.at(line.pointer("name"), "第 " + line.index() + " 行资金：请填写名称，用不着就删除这一行"));
    }

    /** A form may have one budget only; then it is said from which the rate comes. */
    static Stream<Finding> budgetColumnBlank(Examined form) {
        var total = form.card().total();
        var blank = total.budgetColumn().other();
        return budget(total, blank).isBlank()
                        && !total.budget().isBlank()
                        && !total.executedAmount().isBlank()
                ? Stream.of(FindingCode.BUDGET_COLUMN_BLANK.at(
                        firstCell(form, budgetField(blank)),
                        "没有" + blank.label() + "，执行率按" + total.budgetColumn().label() + "计算；有的话请补上"))
                : Stream.empty();
    }

    /** Parts may leave something out, but not have more than the line they are a part of. */
    static Stream<Finding> partsExceed(Examined form) {
        return form.lines()
                .flatMap(line -> line.amounts().flatMap(whole -> {
                    var amount = whole.cell().value();
                    var parts = form.lines()
                            .filter(part -> Objects.equals(part.result().parent(), line.index() - 1))
                            .flatMap(Line::amounts)
                            .filter(part -> part.name().equals(whole.name()))
                            .map(part -> part.cell().value())
                            .filter(Objects::nonNull)
                            .reduce(BigDecimal::add)
                            .orElse(null);
                    return amount != null && parts != null && parts.compareTo(amount) > 0
                            ? Stream.of(FindingCode.FUNDING_PARTS_EXCEED
                                    .at(
                                            whole.pointer(),
                                            whole.title() + " " + whole.cell().text() + " "
                                                    + form.sheet().amountUnit().label() + "，其中各行合计 "
                                                    + NumberCell.total(
                                                                    parts,
                                                                    form.sheet().amountUnit())
                                                            .text() + "，比它多")
                                    .on(whole.evidence()))
                            : Stream.empty();
                }));
    }

    static Stream<Finding> executedBelowZero(Examined form) {
        return belowZero(form)
                .filter(amount -> amount.name().equals("executedAmount"))
                .map(amount -> FindingCode.EXECUTED_BELOW_ZERO.at(
                        amount.pointer(), amount.title() + " " + amount.cell().text() + " 小于 0"));
    }

    /** A budget may be cut below what was there, but hardly ever below nothing. */
    static Stream<Finding> budgetBelowZero(Examined form) {
        return belowZero(form)
                .filter(amount -> !amount.name().equals("executedAmount"))
                .map(amount -> FindingCode.BUDGET_BELOW_ZERO
                        .at(
                                amount.pointer(),
                                amount.title() + " " + amount.cell().text() + " 是负数")
                        .on(amount.evidence()));
    }

    /** The typed amounts below zero: those of the lines, or of a total that stands alone. */
    private static Stream<AmountCell> belowZero(Examined form) {
        return (form.card().funding().isEmpty() ? Stream.of(form.total()) : form.lines())
                .flatMap(Line::amounts)
                .filter(amount -> {
                    var value = amount.cell().value();
                    return value != null && value.signum() < 0;
                });
    }
}
