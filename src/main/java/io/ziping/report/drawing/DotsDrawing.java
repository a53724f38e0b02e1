package io.ziping.report.drawing;

import io.ziping.report.content.Chart;
import io.ziping.report.drawing.Drawing.Anchor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;

/** Dots over 执行率 and 总分; the area of each stands for its size. */
final class DotsDrawing {

    private static final int HEIGHT = 23_000;
    private static final int LEFT = 3_600;
    private static final int RIGHT = 1_600;
    private static final int TOP = 2_000;
    private static final int BOTTOM = 3_200;
    private static final int GAP = 500;
    private static final int HUNDRED = 100;
    private static final int TICKS = 5;
    private static final int SWATCH = 900;
    private static final int LARGEST = 1_100;
    private static final int SMALLEST = 180;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private DotsDrawing() {}

    static Drawing of(Chart.Dots chart) {
        var canvas = new Canvas(Charts.WIDTH, HEIGHT);
        var floor = HEIGHT - BOTTOM;
        var across = new Scale(0, HUNDRED + 1, LEFT, Charts.WIDTH - RIGHT);
        var up = new Scale(Math.min(chart.lowest(), HUNDRED - 10), HUNDRED + 1, floor, TOP);
        var border = Math.min(floor, up.at(chart.total()));
        canvas.area(LEFT, TOP, across.at(chart.rate()) - LEFT, border - TOP, Tone.MARK_AREA);
        var step = Scale.step(HUNDRED - up.from(), TICKS);
        for (int score = up.from(); score <= HUNDRED; score += step) {
            canvas.line(LEFT, up.at(score), Charts.WIDTH - RIGHT, up.at(score), Tone.GRID);
            canvas.text(LEFT - GAP, up.at(score), Anchor.END, String.valueOf(score), Tone.FAINT);
        }
        for (int rate = 0; rate <= HUNDRED; rate += 20) {
            canvas.line(across.at(rate), floor, across.at(rate), floor + 200, Tone.FAINT);
            canvas.text(across.at(rate), floor + 1_000, Anchor.MIDDLE, String.valueOf(rate), Tone.FAINT);
        }
        canvas.dashed(across.at(chart.rate()), TOP, across.at(chart.rate()), border, Tone.MARK);
        canvas.dashed(LEFT, border, across.at(chart.rate()), border, Tone.MARK);
        dots(chart, canvas, across, up);
        canvas.line(LEFT, floor, Charts.WIDTH - RIGHT, floor, Tone.FAINT);
        canvas.line(LEFT, TOP, LEFT, floor, Tone.FAINT);
        canvas.area(LEFT + GAP, TOP - 1_650, SWATCH, SWATCH, Tone.MARK_LIGHT);
        canvas.text(LEFT + GAP + SWATCH + GAP, TOP - 1_200, Anchor.START, chart.legend(), Tone.MARK);
        canvas.text(LEFT - GAP, TOP - 1_200, Anchor.END, "总分", Tone.INK);
        canvas.text((LEFT + Charts.WIDTH - RIGHT) / 2, floor + 2_400, Anchor.MIDDLE, "执行率（%）", Tone.INK);
        return canvas.drawing();
    }

    /** The large ones first, so that no small one is hidden. */
    private static void dots(Chart.Dots chart, Canvas canvas, Scale across, Scale up) {
        var largest = chart.dots().stream()
                .map(Chart.Dot::size)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
        chart.dots().stream()
                .sorted(Comparator.comparing(Chart.Dot::size).reversed())
                .forEach(dot -> canvas.disc(
                        across.at(HALF.add(BigDecimal.valueOf(dot.rate()))),
                        up.at(HALF.add(BigDecimal.valueOf(Math.max(dot.score(), up.from())))),
                        radius(dot.size(), largest),
                        dot.marked() ? Tone.MARK_LIGHT : Tone.LIGHT,
                        dot.marked() ? Tone.MARK : Tone.MAIN));
    }

    private static int radius(BigDecimal size, BigDecimal largest) {
        if (size.signum() <= 0 || largest.signum() <= 0) {
            return SMALLEST;
        }
        return Math.max(
                SMALLEST,
                size.divide(largest, MathContext.DECIMAL32)
                        .sqrt(MathContext.DECIMAL32)
                        .multiply(BigDecimal.valueOf(LARGEST))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue());
    }
}
