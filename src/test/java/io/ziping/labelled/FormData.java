package io.ziping.labelled;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.With;

/** A labelled form before it becomes a document: its texts still know which row or amount each figure speaks of. */
@With
record FormData(
        int year,
        String project,
        String department,
        String unit,
        String amountUnit,
        List<FundingData> funding,
        MarkedText expected,
        MarkedText achieved,
        List<RowData> rows) {

    static final String WAN_YUAN = "WAN_YUAN";
    static final String YUAN = "YUAN";

    private static final Pattern REST = Pattern.compile("[结节]余|结转|[审核调]减|招标|尾款|质保|质量保证金|剩余|未支付|未用|节约|公示|追加|下达");

    RowData row(int index) {
        return rows.get(index);
    }

    FormData withRow(int index, RowData row) {
        var changed = new ArrayList<>(rows);
        changed.set(index, row);
        return withRows(List.copyOf(changed));
    }

    /** The row and every figure in 实际完成情况 that speaks of it. */
    FormData withActual(int index, BigDecimal actual) {
        return withRow(index, row(index).withActual(Quantity.replace(row(index).actual(), actual)))
                .withAchieved(
                        achieved.withFigures(MarkedText.ref(index), figure -> Quantity.replaceInText(figure, actual)));
    }

    /** The row and every figure in 预期目标 that speaks of its target. */
    FormData withTarget(int index, BigDecimal target) {
        return withRow(index, row(index).withTarget(Quantity.replace(row(index).target(), target)))
                .withExpected(
                        expected.withFigures(MarkedText.ref(index), figure -> Quantity.replaceInText(figure, target)));
    }

    /** A row of less than it should be, docked in proportion, with its reason. */
    FormData shortened(int index, BigDecimal actual, String reason) {
        var shorter = withActual(index, actual);
        var row = shorter.row(index);
        return shorter.withRow(
                index, row.withScore(row.proportionalScore().toPlainString()).withReason(reason));
    }

    FormData inserted(int index, RowData row) {
        var changed = new ArrayList<>(rows);
        changed.add(index, row);
        return withRows(List.copyOf(changed))
                .withExpected(expected.renumbered(old -> old >= index ? old + 1 : old))
                .withAchieved(achieved.renumbered(old -> old >= index ? old + 1 : old));
    }

    FormData removed(int index) {
        var changed = new ArrayList<>(rows);
        changed.remove(index);
        return withRows(List.copyOf(changed))
                .withExpected(expected.renumbered(old -> old == index ? -1 : old > index ? old - 1 : old))
                .withAchieved(achieved.renumbered(old -> old == index ? -1 : old > index ? old - 1 : old));
    }

    FormData withFundingLine(int index, FundingData line) {
        var changed = new ArrayList<>(funding);
        changed.set(index, line);
        return withFunding(List.copyOf(changed));
    }

    /** Spends another amount of the first line and keeps what the texts say of the whole in step. */
    FormData spending(BigDecimal executed) {
        var changed = withFundingLine(
                0,
                funding.get(0)
                        .withExecuted(executed.setScale(2, RoundingMode.HALF_UP).toPlainString()));
        var whole = changed.executed().multiply(yuan());
        return changed.withAchieved(
                achieved.withFigures(MarkedText.EXECUTED, figure -> Quantity.replaceInText(figure, whole)));
    }

    BigDecimal initial() {
        return sum(FundingData::initialAmount);
    }

    BigDecimal adjusted() {
        return sum(FundingData::adjustedAmount);
    }

    BigDecimal executed() {
        return sum(FundingData::executedAmount);
    }

    private BigDecimal sum(Function<FundingData, BigDecimal> column) {
        return funding.stream().map(column).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 执行率, percent, cut to two decimals. */
    BigDecimal executionRate() {
        return executed().movePointRight(2).divide(adjusted(), 2, RoundingMode.DOWN);
    }

    /** Whether a text explains why money is left, or where more came from. */
    boolean explainsRest() {
        return Stream.of(expected, achieved)
                .anyMatch(text -> REST.matcher(text.plain()).find());
    }

    /** How many yuan one of the form's amounts is. */
    BigDecimal yuan() {
        return amountUnit.equals(YUAN) ? BigDecimal.ONE : BigDecimal.valueOf(10_000);
    }

    /** Total score as the form prints it. */
    BigDecimal total() {
        return new FormDocument(this).total();
    }
}
