package io.ziping.report.drawing;

import io.ziping.report.content.Chart;
import io.ziping.report.drawing.Drawing.Anchor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/** Lines of percents over years, with a dot and a number at each year and a legend above. */
final class LinesDrawing {

    private static final int HEIGHT = 19_000;
    private static final int LEFT = 3_600;
    private static final int RIGHT = 1_600;
    private static final int TOP = 3_400;
    private static final int BOTTOM = 2_000;
    private static final int GAP = 500;
    private static final int HUNDRED = 100;
    private static final int TICKS = 5;
    private static final int ENTRY = 12_500;
    private static final List<Tone> COLOURS = List.of(Tone.MAIN, Tone.BORDER, Tone.SECOND, Tone.MARK);

    private LinesDrawing() {}

    static Drawing of(Chart.Lines chart) {
        var canvas = new Canvas(Charts.WIDTH, HEIGHT);
        var floor = HEIGHT - BOTTOM;
        var lowest = lowest(chart);
        var up = new Scale(lowest, Math.max(HUNDRED, highest(chart)), floor, TOP);
        up.ticks(TICKS).forEach(percent -> {
            canvas.line(LEFT, up.at(percent), Charts.WIDTH - RIGHT, up.at(percent), Tone.GRID);
            canvas.text(LEFT - GAP, up.at(percent), Anchor.END, String.valueOf(percent), Tone.FAINT);
        });
        canvas.text(LEFT - GAP, TOP - 1_300, Anchor.END, "%", Tone.FAINT);
        for (int year = 0; year < chart.years().size(); year++) {
            canvas.text(
                    x(chart, year), floor + 1_000, Anchor.MIDDLE, chart.years().get(year), Tone.FAINT);
        }
        canvas.line(LEFT, floor, Charts.WIDTH - RIGHT, floor, Tone.FAINT);
        for (int i = 0; i < chart.lines().size(); i++) {
            line(chart, i, canvas, up);
        }
        return canvas.drawing();
    }

    private static void line(Chart.Lines chart, int number, Canvas canvas, Scale up) {
        var line = chart.lines().get(number);
        var colour = COLOURS.get(number % COLOURS.size());
        for (int year = 0; year < line.values().size(); year++) {
            var value = line.values().get(year);
            var next = year + 1 < line.values().size() ? line.values().get(year + 1) : null;
            if (value != null && next != null) {
                canvas.thick(x(chart, year), up.at(value), x(chart, year + 1), up.at(next), colour);
            }
        }
        for (int year = 0; year < line.values().size(); year++) {
            var value = line.values().get(year);
            if (value != null) {
                canvas.disc(x(chart, year), up.at(value), 250, colour, colour);
            }
        }
        var left = LEFT + 1_000 + number * ENTRY;
        canvas.thick(left, TOP - 2_200, left + 1_600, TOP - 2_200, colour);
        canvas.disc(left + 800, TOP - 2_200, 250, colour, colour);
        canvas.text(left + 2_100, TOP - 2_200, Anchor.START, line.name(), Tone.INK);
    }

    private static int x(Chart.Lines chart, int year) {
        var room = Charts.WIDTH - RIGHT - LEFT;
        return LEFT + room * (2 * year + 1) / (2 * chart.years().size());
    }

    /** The ten below all values, so that what differs by few percent can be told apart. */
    private static int lowest(Chart.Lines chart) {
        return values(chart).stream()
                .min(BigDecimal::compareTo)
                .map(least -> least.setScale(0, RoundingMode.DOWN).intValue() / 10 * 10 - 10)
                .filter(least -> least > 0)
                .orElse(0);
    }

    private static int highest(Chart.Lines chart) {
        return values(chart).stream()
                .max(BigDecimal::compareTo)
                .map(most -> most.setScale(0, RoundingMode.UP).intValue())
                .orElse(HUNDRED);
    }

    private static List<BigDecimal> values(Chart.Lines chart) {
        return chart.lines().stream()
                .flatMap(line -> line.values().stream())
                .filter(Objects::nonNull)
                .toList();
    }
}
