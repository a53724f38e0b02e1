package io.ziping.report.drawing;

import io.ziping.report.drawing.Drawing.Anchor;
import io.ziping.report.drawing.Drawing.Area;
import io.ziping.report.drawing.Drawing.Disc;
import io.ziping.report.drawing.Drawing.Line;
import io.ziping.report.drawing.Drawing.Shape;
import io.ziping.report.drawing.Drawing.Text;
import java.util.ArrayList;
import java.util.List;

/** Gathers the shapes of a chart, with the sizes that all charts share. Lengths are hundredths of a point. */
final class Canvas {

    static final int TEXT = 950;
    static final int THIN = 50;
    static final int THICK = 150;

    /** From the middle of a line of text down to its baseline. */
    static final int TO_BASELINE = 340;

    private final int width;
    private final int height;
    private final List<Shape> shapes = new ArrayList<>();

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
    }

    void line(int fromX, int fromY, int toX, int toY, Tone colour) {
        shapes.add(new Line(fromX, fromY, toX, toY, THIN, colour, false));
    }

    void dashed(int fromX, int fromY, int toX, int toY, Tone colour) {
        shapes.add(new Line(fromX, fromY, toX, toY, THIN, colour, true));
    }

    void thick(int fromX, int fromY, int toX, int toY, Tone colour) {
        shapes.add(new Line(fromX, fromY, toX, toY, THICK, colour, false));
    }

    void area(int left, int top, int areaWidth, int areaHeight, Tone colour) {
        shapes.add(new Area(left, top, areaWidth, areaHeight, colour));
    }

    void disc(int x, int y, int radius, Tone colour, Tone edge) {
        shapes.add(new Disc(x, y, radius, colour, edge));
    }

    /** A text whose middle is at a height. */
    void text(int x, int middle, Anchor anchor, String text, Tone colour) {
        shapes.add(new Text(x, middle + TO_BASELINE, TEXT, anchor, text, colour));
    }

    Drawing drawing() {
        return new Drawing(width, height, shapes);
    }
}
