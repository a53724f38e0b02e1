package io.ziping.evaluation.view;

import io.ziping.evaluation.comparison.RowsBeside;
import io.ziping.evaluation.form.Indicator;
import io.ziping.scoring.examined.Peers.TargetSpread;
import io.ziping.scoring.values.TypedText;
import io.ziping.text.NormalForm;

/**
 * What stands beside a row on the page, in words.
 *
 * @param hasLastYear whether there is a form of last year, in which the row has a counterpart or none
 * @param counterpart whether the row goes on from last year
 * @param lastName what it was called last year; blank where it is called the same
 * @param lastTarget its 年度指标值 of last year; blank where it had none
 * @param lastActual its 实际完成值 of last year; blank where it had none
 * @param lastWeight its 分值 of last year; blank where it had none
 * @param peerUnits how many units have the same indicator; 0 where fewer than five have it
 * @param peers how their targets lie: the median, the lowest and the highest; blank where fewer than five have it
 */
public record BesideRow(
        boolean hasLastYear,
        boolean counterpart,
        String lastName,
        String lastTarget,
        String lastActual,
        String lastWeight,
        int peerUnits,
        String peers) {

    /** Whether anything stands beside the target. */
    public boolean saysOfTarget() {
        return hasLastYear || !peers.isEmpty();
    }

    static BesideRow of(RowsBeside.Beside beside, Indicator row) {
        var found = beside.rows().get(row.getRowKey());
        var last = found == null ? null : found.lastYear();
        var spread = found == null ? null : found.spread();
        return new BesideRow(
                beside.hasLastYear(),
                last != null,
                last == null || NormalForm.of(last.name()).equals(NormalForm.of(row.getName())) ? "" : last.name(),
                last == null ? "" : last.target(),
                last == null ? "" : last.actual(),
                last == null ? "" : last.weight(),
                spread == null ? 0 : spread.units(),
                found == null || spread == null ? "" : words(spread, found.unit()));
    }

    private static String words(TargetSpread spread, String unit) {
        // other units stand in the cell above; a number with a per cent sign is read as one word
        var measure = unit.equals("%") ? unit : "";
        var median = TypedText.spoken(spread.median()) + measure;
        return spread.lowest().compareTo(spread.highest()) == 0
                ? "都是 " + median
                : "中位数 %s（%s–%s）"
                        .formatted(median, TypedText.spoken(spread.lowest()), TypedText.spoken(spread.highest()));
    }
}
