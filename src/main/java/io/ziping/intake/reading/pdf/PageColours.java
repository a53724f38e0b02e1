package io.ziping.intake.reading.pdf;

import io.ziping.intake.reading.Tolerances;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** The colours of a page's grounds in the order they are laid, and which characters cannot be seen upon them. */
final class PageColours {

    private static final int WHITE = 0xFFFFFF;
    private static final int UNKNOWN = -1;
    private static final int MOST = 2_000;

    private final List<Ground> grounds = new ArrayList<>();
    private boolean dark;
    private @Nullable PDColor last;
    private int lastRgb;

    private record Ground(Rectangle2D bounds, int rgb) {}

    /** Bars in the colour of the paper are no lines. */
    boolean isWhite(PDGraphicsState state) {
        return rgb(state.getNonStrokingColor()) == WHITE;
    }

    void fill(@Nullable Rectangle2D outline, PDGraphicsState state) {
        boolean faint = state.getNonStrokeAlphaConstant() < 1;
        lay(outline, faint ? UNKNOWN : rgb(state.getNonStrokingColor()));
    }

    /** A picture, or shades, of which it is not known how they look. */
    void lay(@Nullable Rectangle2D outline) {
        lay(outline, UNKNOWN);
    }

    private void lay(@Nullable Rectangle2D outline, int rgb) {
        if (outline != null
                && outline.getWidth() >= Tolerances.GROUND
                && outline.getHeight() >= Tolerances.GROUND
                && grounds.size() < MOST) {
            grounds.add(new Ground((Rectangle2D) outline.clone(), rgb));
            dark |= rgb != UNKNOWN && !isSame(rgb, WHITE);
        }
    }

    /** Whether a character has the colour of what it stands upon, or is drawn so faintly that nothing is seen of it. */
    boolean hide(PDGraphicsState state, Matrix matrix, float advance) {
        if (state.getTextState().getRenderingMode() != RenderingMode.FILL) {
            return false;
        }
        if (state.getNonStrokeAlphaConstant() * 100 < Tolerances.OPACITY) {
            return true;
        }
        int rgb = rgb(state.getNonStrokingColor());
        if (rgb == UNKNOWN || (!dark && !isSame(rgb, WHITE))) {
            return false;
        }
        int ground = at(new Point2D.Double(
                matrix.getTranslateX()
                        + advance * matrix.getScaleX() / 2
                        + matrix.getShearX() * Tolerances.MIDDLE / 100,
                matrix.getTranslateY()
                        + advance * matrix.getShearY() / 2
                        + matrix.getScaleY() * Tolerances.MIDDLE / 100));
        return ground != UNKNOWN && isSame(rgb, ground);
    }

    private int at(Point2D place) {
        for (int i = grounds.size() - 1; i >= 0; i--) {
            if (grounds.get(i).bounds().contains(place)) {
                return grounds.get(i).rgb();
            }
        }
        return WHITE;
    }

    private int rgb(PDColor colour) {
        if (!colour.equals(last)) {
            last = colour;
            try {
                lastRgb = colour.toRGB() & WHITE;
            } catch (IOException | RuntimeException failure) {
                lastRgb = UNKNOWN;
            }
        }
        return lastRgb;
    }

    private static boolean isSame(int one, int other) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            if (Math.abs(((one >> shift) & 0xFF) - ((other >> shift) & 0xFF)) > Tolerances.SHADE) {
                return false;
            }
        }
        return true;
    }
}
