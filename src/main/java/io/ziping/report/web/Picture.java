package io.ziping.report.web;

import io.ziping.report.content.Block.Figure;
import io.ziping.report.drawing.Charts;
import io.ziping.report.drawing.Drawing.Anchor;
import io.ziping.report.drawing.Drawing.Area;
import io.ziping.report.drawing.Drawing.Disc;
import io.ziping.report.drawing.Drawing.Line;
import io.ziping.report.drawing.Drawing.Shape;
import io.ziping.report.drawing.Drawing.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart on a page, as SVG in the lengths of its drawing.
 *
 * @param description what it shows, for those who do not see it
 */
public record Picture(int width, int height, String description, List<Path> paths, List<Word> words) {

    /**
     * A shape.
     *
     * @param tones the classes of its colours
     * @param thickness of its line, 0 for none
     */
    public record Path(String d, String tones, int thickness) {}

    /** A text; {@code anchor} as SVG names it. */
    public record Word(int x, int y, int size, String anchor, String tone, String text) {}

    static Picture of(Figure figure) {
        var drawing = Charts.draw(figure.chart());
        var paths = new ArrayList<Path>();
        var words = new ArrayList<Word>();
        for (var shape : drawing.shapes()) {
            if (shape instanceof Text text) {
                words.add(new Word(
                        text.x(),
                        text.y(),
                        text.size(),
                        anchor(text.anchor()),
                        "fill-" + text.colour().css(),
                        text.text()));
            } else {
                paths.add(path(shape));
            }
        }
        return new Picture(drawing.width(), drawing.height(), figure.description(), paths, words);
    }

    private static String anchor(Anchor anchor) {
        return switch (anchor) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
    }

    private static Path path(Shape shape) {
        if (shape instanceof Line line) {
            return new Path(
                    "M%d %dL%d %d".formatted(line.fromX(), line.fromY(), line.toX(), line.toY()),
                    "stroke-" + line.colour().css() + (line.dashed() ? " dashed" : ""),
                    line.thickness());
        }
        if (shape instanceof Area area) {
            return new Path(
                    "M%d %dh%dv%dh-%dz".formatted(area.left(), area.top(), area.width(), area.height(), area.width()),
                    "fill-" + area.colour().css(),
                    0);
        }
        if (shape instanceof Disc disc) {
            var r = disc.radius();
            return new Path(
                    "M%1$d %2$da%3$d %3$d 0 1 0 %4$d 0a%3$d %3$d 0 1 0 -%4$d 0z"
                            .formatted(disc.x() - r, disc.y(), r, 2 * r),
                    "fill-" + disc.colour().css() + " stroke-" + disc.edge().css(),
                    50);
        }
        throw new IllegalArgumentException("No path of " + shape.getClass());
    }
}
