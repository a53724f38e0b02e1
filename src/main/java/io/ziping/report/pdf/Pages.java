package io.ziping.report.pdf;

import io.ziping.report.drawing.Drawing;
import io.ziping.report.drawing.Drawing.Area;
import io.ziping.report.drawing.Drawing.Disc;
import io.ziping.report.drawing.Drawing.Line;
import io.ziping.report.drawing.Drawing.Shape;
import io.ziping.report.drawing.Drawing.Text;
import io.ziping.report.drawing.Tone;
import java.util.ArrayList;
import java.util.List;

/** The pages of a report in the making: what is added stands below what was added before, or begins the next page. */
final class Pages {

    private final List<List<Shape>> pages = new ArrayList<>();
    private int top;

    Pages() {
        begin();
    }

    /** Begins a page. */
    void begin() {
        pages.add(new ArrayList<>());
        top = PdfPage.TOP;
    }

    /** Begins a page unless this one has so much room. */
    void need(int height) {
        if (top + height > PdfPage.BOTTOM && top > PdfPage.TOP) {
            begin();
        }
    }

    /** How much room this page has. */
    int room() {
        return PdfPage.BOTTOM - top;
    }

    /** The number of this page, from 0. */
    int current() {
        return pages.size() - 1;
    }

    int top() {
        return top;
    }

    /** Goes down; nothing at the top of a page. */
    void space(int height) {
        if (top > PdfPage.TOP) {
            top += height;
        }
    }

    /** Goes down over what was drawn. */
    void pass(int height) {
        top += height;
    }

    void add(Shape shape) {
        pages.get(current()).add(shape);
    }

    /** Adds a line of text below all else. */
    void line(int left, int size, int leading, int width, SetLine.Style style, String text) {
        add(new SetLine(left, top + PdfPage.baseline(size, leading), size, width, style, text));
        top += leading;
    }

    void rule(int fromX, int fromY, int toX, int toY) {
        add(new Line(fromX, fromY, toX, toY, PdfPage.RULE, Tone.BLACK, false));
    }

    /** Adds a picture at the left margin. */
    void picture(Drawing drawing) {
        drawing.shapes().forEach(shape -> add(moved(shape, PdfPage.LEFT, top)));
        top += drawing.height();
    }

    private static Shape moved(Shape shape, int x, int y) {
        if (shape instanceof Line line) {
            return new Line(
                    line.fromX() + x,
                    line.fromY() + y,
                    line.toX() + x,
                    line.toY() + y,
                    line.thickness(),
                    line.colour(),
                    line.dashed());
        }
        if (shape instanceof Area area) {
            return new Area(area.left() + x, area.top() + y, area.width(), area.height(), area.colour());
        }
        if (shape instanceof Disc disc) {
            return new Disc(disc.x() + x, disc.y() + y, disc.radius(), disc.colour(), disc.edge());
        }
        if (shape instanceof Text text) {
            return new Text(text.x() + x, text.y() + y, text.size(), text.anchor(), text.text(), text.colour());
        }
        throw new IllegalArgumentException("No way to move " + shape.getClass());
    }

    List<List<Shape>> all() {
        return pages;
    }
}
