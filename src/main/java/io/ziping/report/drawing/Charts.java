package io.ziping.report.drawing;

import io.ziping.report.content.Chart;
import io.ziping.report.content.Words;
import io.ziping.report.drawing.Drawing.Anchor;

/** Draws charts, as wide as the text of a page. */
public final class Charts {

    static final int WIDTH = 44_200;

    private static final int HEIGHT = 19_000;
    private static final int LEFT = 4_200;
    private static final int RIGHT = 1_200;
    private static final int TOP = 2_200;
    private static final int BOTTOM = 3_200;
    private static final int TICKS = 5;
    private static final int GAP = 400;

    private Charts() {}

    /** The chart as a picture. */
    public static Drawing draw(Chart chart) {
        if (chart instanceof Chart.Columns columns) {
            return columns(columns);
        }
        if (chart instanceof Chart.Bars bars) {
            return BarsDrawing.of(bars);
        }
        if (chart instanceof Chart.Dots dots) {
            return DotsDrawing.of(dots);
        }
        if (chart instanceof Chart.Lines lines) {
            return LinesDrawing.of(lines);
        }
        throw new IllegalArgumentException("No drawing of " + chart.getClass());
    }

    private static Drawing columns(Chart.Columns chart) {
        var canvas = new Canvas(WIDTH, HEIGHT);
        var highest = chart.bars().stream().mapToInt(Chart.Bar::value).max().orElse(0);
        var floor = HEIGHT - BOTTOM;
        var up = new Scale(0, Scale.roof(highest, TICKS), floor, TOP);
        up.ticks(TICKS).forEach(count -> {
            canvas.line(LEFT, up.at(count), WIDTH - RIGHT, up.at(count), Tone.GRID);
            canvas.text(LEFT - GAP, up.at(count), Anchor.END, Words.count(count), Tone.FAINT);
        });
        canvas.text(LEFT - GAP, TOP - 1_200, Anchor.END, chart.unit(), Tone.FAINT);
        var across = new Scale(0, chart.bars().size(), LEFT, WIDTH - RIGHT);
        var every = Scale.step(chart.bars().size(), TICKS * 2);
        for (int i = 0; i < chart.bars().size(); i++) {
            var bar = chart.bars().get(i);
            var left = across.at(i);
            var right = across.at(i + 1);
            var room = Math.max(20, (right - left) / 8);
            if (bar.value() > 0) {
                // the least that is seen of a few beside very many
                var top = Math.min(up.at(bar.value()), floor - 60);
                canvas.area(
                        left + room, top, right - left - 2 * room, floor - top, bar.marked() ? Tone.BORDER : Tone.MAIN);
            }
            if (i % every == 0) {
                canvas.text((left + right) / 2, floor + 1_000, Anchor.MIDDLE, bar.label(), Tone.FAINT);
            }
        }
        canvas.line(LEFT, floor, WIDTH - RIGHT, floor, Tone.FAINT);
        canvas.text((LEFT + WIDTH - RIGHT) / 2, floor + 2_400, Anchor.MIDDLE, chart.axis(), Tone.INK);
        canvas.area(WIDTH - RIGHT - 11_600, TOP - 1_600, 900, 900, Tone.BORDER);
        canvas.text(WIDTH - RIGHT - 10_300, TOP - 1_200, Anchor.START, chart.legend(), Tone.INK);
        return canvas.drawing();
    }
}
