package io.ziping.intake.reading.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** What of a page is shown of the characters being drawn: spreadsheets cut them at the edges of their cells. */
final class Clip {

    /** Hundredths of a character's height: where its middle is above its line, and how much of it around has to be seen. */
    private static final int MIDDLE = 35;

    private static final int SEEN = 20;
    /** The same of its width. */
    private static final int SEEN_ACROSS = 45;
    /** How far inside of what is shown the cell surely is, in points. */
    private static final int EDGE = 3;

    private Clip() {}

    /** The place next to a character that is shown, if it is not shown itself or not whole; {@code null} if it is. */
    static @Nullable Point2D next(Rectangle2D shown, Matrix matrix, float advance) {
        double x = matrix.getTranslateX() + advance * matrix.getScaleX() / 2 + matrix.getShearX() * MIDDLE / 100;
        double y = matrix.getTranslateY() + advance * matrix.getShearY() / 2 + matrix.getScaleY() * MIDDLE / 100;
        double across =
                Math.abs(advance * matrix.getScaleX()) * SEEN_ACROSS / 100 + Math.abs(matrix.getShearX()) * SEEN / 100;
        double up =
                Math.abs(advance * matrix.getShearY()) * SEEN_ACROSS / 100 + Math.abs(matrix.getScaleY()) * SEEN / 100;
        return x - across >= shown.getMinX()
                        && x + across <= shown.getMaxX()
                        && y - up >= shown.getMinY()
                        && y + up <= shown.getMaxY()
                ? null
                : nearest(shown, x, y);
    }

    /** The nearest place well inside of what is shown. */
    private static Point2D nearest(Rectangle2D shown, double x, double y) {
        double across = Math.min(EDGE, shown.getWidth() / 2);
        double up = Math.min(EDGE, shown.getHeight() / 2);
        return new Point2D.Double(
                Math.max(shown.getMinX() + across, Math.min(shown.getMaxX() - across, x)),
                Math.max(shown.getMinY() + up, Math.min(shown.getMaxY() - up, y)));
    }
}
