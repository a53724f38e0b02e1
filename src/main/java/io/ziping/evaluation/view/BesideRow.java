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
 * @param peers how the targets of the same indicator lie over all units; blank where fewer than five have it
 */
public record BesideRow(
        boolean hasLastYear,
        boolean counterpart,
        String lastName,
        String lastTarget,
        String lastActual,
        String lastWeight,
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
                found == null || spread == null ? "" : words(spread, found.unit()));
    }

    private static String words(TargetSpread spread, String unit) {
        return "%d 个单位的中位数 %s%s（%s–%s）"
                .formatted(
                        spread.units(),
                        TypedText.spoken(spread.median()),
                        unit,
                        TypedText.spoken(spread.lowest()),
                        TypedText.spoken(spread.highest()));
    }
}
