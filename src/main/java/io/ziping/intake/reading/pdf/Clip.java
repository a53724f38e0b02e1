package io.ziping.intake.reading.pdf;

import io.ziping.intake.reading.Tolerances;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** What of a page is shown of the characters being drawn: spreadsheets cut them at the edges of their cells. */
final class Clip {

    private Clip() {}

    /** The place next to a character that is shown, if it is not shown itself or not whole; {@code null} if it is. */
    static @Nullable Point2D next(Rectangle2D shown, Matrix matrix, float advance) {
        double x = matrix.getTranslateX()
                + advance * matrix.getScaleX() / 2
                + matrix.getShearX() * Tolerances.MIDDLE / 100;
        double y = matrix.getTranslateY()
                + advance * matrix.getShearY() / 2
                + matrix.getScaleY() * Tolerances.MIDDLE / 100;
        double across = Math.abs(advance * matrix.getScaleX()) * Tolerances.SHOWN_ACROSS / 100
                + Math.abs(matrix.getShearX()) * Tolerances.SHOWN_UP / 100;
        double up = Math.abs(advance * matrix.getShearY()) * Tolerances.SHOWN_ACROSS / 100
                + Math.abs(matrix.getScaleY()) * Tolerances.SHOWN_UP / 100;
        return x - across >= shown.getMinX()
                        && x + across <= shown.getMaxX()
                        && y - up >= shown.getMinY()
                        && y + up <= shown.getMaxY()
                ? null
                : nearest(shown, x, y);
    }

    /** The nearest place well inside of what is shown. */
    private static Point2D nearest(Rectangle2D shown, double x, double y) {
        double across = Math.min(Tolerances.INSIDE, shown.getWidth() / 2);
        double up = Math.min(Tolerances.INSIDE, shown.getHeight() / 2);
        return new Point2D.Double(
                Math.max(shown.getMinX() + across, Math.min(shown.getMaxX() - across, x)),
                Math.max(shown.getMinY() + up, Math.min(shown.getMaxY() - up, y)));
    }
}
