package io.ziping.intake.reading.pdf;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;

/** How a page is turned to be looked at, and where its upper left corner is; lengths are hundredths of a point. */
record Orientation(int turn, int left, int bottom, int right, int top) {

    static final int UNIT = 100;

    static Orientation of(PDPage page, int turn) {
        var box = page.getCropBox();
        return new Orientation(
                Math.floorMod(page.getRotation() + turn, 360),
                hundredths(box.getLowerLeftX()),
                hundredths(box.getLowerLeftY()),
                hundredths(box.getUpperRightX()),
                hundredths(box.getUpperRightY()));
    }

    int[] place(float x, float y) {
        int across = hundredths(x);
        int up = hundredths(y);
        return switch (turn) {
            case 90 -> new int[] {up - bottom, across - left};
            case 180 -> new int[] {right - across, up - bottom};
            case 270 -> new int[] {top - up, right - across};
            default -> new int[] {across - left, top - up};
        };
    }

    boolean isInside(int[] point) {
        int width = turn % 180 == 0 ? right - left : top - bottom;
        int height = turn % 180 == 0 ? top - bottom : right - left;
        return point[0] >= 0 && point[0] <= width && point[1] >= 0 && point[1] <= height;
    }

    private static int hundredths(float points) {
        return Math.round(Math.max(-1e6f, Math.min(1e6f, points)) * UNIT);
    }

    int[] place(Point2D point) {
        return place((float) point.getX(), (float) point.getY());
    }
}
