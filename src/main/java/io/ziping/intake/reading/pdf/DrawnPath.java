package io.ziping.intake.reading.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The path that a page's program is drawing: its points as the page is looked at, and the box around them. */
@RequiredArgsConstructor
final class DrawnPath {

    private final Orientation orientation;
    private final List<List<int[]>> parts = new ArrayList<>();
    private Point2D current = new Point2D.Float();
    private @Nullable Rectangle2D outline;

    /** Its points, part by part. */
    List<List<int[]>> parts() {
        return parts;
    }

    /** The box around it, as the page's program counts; {@code null} when nothing has been drawn. */
    @Nullable
    Rectangle2D outline() {
        return outline;
    }

    /** Where it ends. */
    Point2D current() {
        return current;
    }

    void rectangle(List<Point2D> corners) {
        var points = new ArrayList<int[]>();
        corners.forEach(corner -> points.add(orientation.place(corner)));
        points.add(orientation.place(corners.get(0)));
        parts.add(points);
        corners.stream().skip(1).forEach(this::reach);
        reach(corners.get(0));
    }

    void move(float x, float y) {
        var part = new ArrayList<int[]>();
        part.add(orientation.place(x, y));
        parts.add(part);
        reach(new Point2D.Float(x, y));
    }

    void line(float x, float y) {
        if (parts.isEmpty()) {
            move(x, y);
            return;
        }
        last().add(orientation.place(x, y));
        reach(new Point2D.Float(x, y));
    }

    /** Draws a curve, of which only the ends are kept. */
    void curve(float fromX, float fromY, float toX, float toY) {
        if (parts.isEmpty()) {
            move(fromX, fromY);
        }
        last().add(PageRules.curved(orientation.place(toX, toY)));
        reach(new Point2D.Float(toX, toY));
    }

    void close() {
        if (!parts.isEmpty() && last().size() > 1) {
            last().add(last().get(0));
        }
    }

    void clear() {
        parts.clear();
        outline = null;
    }

    private List<int[]> last() {
        return parts.get(parts.size() - 1);
    }

    private void reach(Point2D point) {
        current = point;
        if (outline == null) {
            outline = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
        } else {
            outline.add(point);
        }
    }
}
