package io.ziping.report.drawing;

import io.ziping.report.content.Chart;
import io.ziping.report.content.Words;
import io.ziping.report.drawing.Drawing.Anchor;

/** Bars one below the other, each with its name before it and its number behind it. */
final class BarsDrawing {

    private static final int LEFT = 11_000;
    private static final int RIGHT = 5_000;
    private static final int ROW = 1_650;
    private static final int BAR = 1_000;
    private static final int EDGE = 500;
    private static final int GAP = 500;

    private BarsDrawing() {}

    static Drawing of(Chart.Bars chart) {
        var canvas = new Canvas(Charts.WIDTH, 2 * EDGE + ROW * chart.bars().size());
        var longest = chart.bars().stream().mapToInt(Chart.Bar::value).max().orElse(0);
        var across = new Scale(0, Math.max(1, longest), LEFT, Charts.WIDTH - RIGHT);
        for (int i = 0; i < chart.bars().size(); i++) {
            var bar = chart.bars().get(i);
            var middle = EDGE + ROW * i + ROW / 2;
            var end = across.at(bar.value());
            canvas.text(LEFT - GAP, middle, Anchor.END, bar.label(), Tone.INK);
            canvas.area(LEFT, middle - BAR / 2, Math.max(60, end - LEFT), BAR, bar.marked() ? Tone.MARK : Tone.MAIN);
            canvas.text(end + GAP, middle, Anchor.START, Words.count(bar.value()) + chart.unit(), Tone.FAINT);
        }
        canvas.line(LEFT, EDGE, LEFT, EDGE + ROW * chart.bars().size(), Tone.FAINT);
        return canvas.drawing();
    }
}
