package io.ziping.report.drawing;

import java.util.List;

/**
 * A picture of shapes. Lengths are hundredths of a point, from the upper left corner to the right and down.
 *
 * @param shapes those that come later cover those before
 */
public record Drawing(int width, int height, List<Shape> shapes) {

    /** How many of its lengths a point has. */
    public static final int POINT = 100;

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** A shape. */
    public interface Shape {}

    /**
     * A straight line.
     *
     * @param thickness how thick it is
     * @param dashed whether it is broken
     */
    public record Line(int fromX, int fromY, int toX, int toY, int thickness, Tone colour, boolean dashed)
            implements Shape {}

    /** A filled rectangle. */
    public record Area(int left, int top, int width, int height, Tone colour) implements Shape {}

    /**
     * A filled disc with an edge.
     *
     * @param edge the colour of its edge
     */
    public record Disc(int x, int y, int radius, Tone colour, Tone edge) implements Shape {}

    /**
     * A line of text.
     *
     * @param x where it begins, has its middle or ends
     * @param y its baseline
     */
    public record Text(int x, int y, int size, Anchor anchor, String text, Tone colour) implements Shape {}

    /** Which part of a text stands at its place. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }
}
