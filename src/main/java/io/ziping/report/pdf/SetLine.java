package io.ziping.report.pdf;

import io.ziping.report.drawing.Drawing.Shape;

/**
 * A line of text in its place on a page.
 *
 * @param left where it begins
 * @param baseline from the upper edge of the paper
 * @param width what a justified line fills
 */
record SetLine(int left, int baseline, int size, int width, Style style, String text) implements Shape {

    /** How a line is set. */
    enum Style {
        PLAIN,
        JUSTIFIED,
        FIGURES,
        BOLD,
        HEI,
        KAI
    }
}
