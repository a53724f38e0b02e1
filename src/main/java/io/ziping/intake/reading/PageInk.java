package io.ziping.intake.reading;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * What is visible on a page: its characters and its ruling lines. Lengths are hundredths of a point from the upper left
 * corner of the page as it is looked at.
 */
final class PageInk extends PDFGraphicsStreamEngine {

    private static final int UNIT = 100;
    private static final Set<String> CLOSING =
            Set.of("）", "】", "》", "」", "』", "”", "’", "，", "。", "、", "；", "：", "！", "？");
    private static final Set<String> OPENING = Set.of("（", "【", "《", "「", "『", "“", "‘");

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<TurnedGlyph> turned = new ArrayList<>();
    private final PageRules rules = new PageRules();
    private final List<List<int[]>> path = new ArrayList<>();
    private final Orientation orientation;
    private Point2D current = new Point2D.Float();
    private boolean damaged;
    private long operators;

    /** One character, or as many as one glyph stands for. */
    record Glyph(int left, int right, int baseline, int size, String text) {

        /** About the middle of what is seen of it; a wide closing sign fills the left half of its place, and may hang out. */
        int inkMiddle() {
            int quarter = (right - left) / 4;
            return left + quarter * (CLOSING.contains(text) ? 1 : OPENING.contains(text) ? 3 : 2);
        }

        /** About the middle of its height. */
        int center() {
            return baseline - size / 3;
        }
    }

    private PageInk(PDPage page, int turn) {
        super(page);
        this.orientation = Orientation.of(page, turn);
    }

    /** A page whose text runs up or down is looked at from the side it is read from. */
    static PageInk of(PDPage page) throws IOException {
        var ink = of(page, 0);
        if (ink.turned.size() <= ink.glyphs.size()) {
            return ink;
        }
        long down = ink.turned.stream().filter(TurnedGlyph::down).count();
        return of(page, down * 2 > ink.turned.size() ? 270 : 90);
    }

    private static PageInk of(PDPage page, int turn) throws IOException {
        var ink = new PageInk(page, turn);
        ink.processPage(page);
        return ink;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    /** Those that run up or down the page. */
    List<TurnedGlyph> turned() {
        return turned;
    }

    PageRules rules() {
        return rules;
    }

    boolean isDamaged() {
        return damaged;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > Limits.PDF_OPERATORS
                || glyphs.size() + turned.size() > Limits.PAGE_GLYPHS
                || rules.size() > Limits.PAGE_LINES) {
            throw new FileProblem("PDF 的一页上内容太多，没有读");
        }
        super.processOperator(operator, operands);
    }

    /** What the page's program says wrongly is left out; the page is damaged then. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException broken) {
        damaged = true;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        var mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            return;
        }
        int[] start = orientation.place(matrix.getTranslateX(), matrix.getTranslateY());
        float advance = displacement.getX();
        int[] end = orientation.place(
                matrix.getTranslateX() + advance * matrix.getScaleX(),
                matrix.getTranslateY() + advance * matrix.getShearY());
        int size = Math.round((float) Math.hypot(matrix.getShearX(), matrix.getScaleY()) * UNIT);
        boolean upright = Math.abs(end[1] - start[1]) <= size / 10 && end[0] >= start[0];
        if (size <= 0 || !orientation.isInside(start)) {
            return;
        }
        var text = PdfCharacters.text(font.toUnicode(code));
        var across = upright ? null : TurnedGlyph.of(start, end, size, text);
        if (upright) {
            glyphs.add(new Glyph(start[0], end[0], start[1], size, text));
        } else if (across != null) {
            turned.add(across);
        }
    }

    @Override
    public void appendRectangle(Point2D one, Point2D two, Point2D three, Point2D four) {
        var corners = new ArrayList<int[]>();
        for (var point : List.of(one, two, three, four, one)) {
            corners.add(place(point));
        }
        path.add(corners);
        current = one;
    }

    @Override
    public void moveTo(float x, float y) {
        var part = new ArrayList<int[]>();
        part.add(orientation.place(x, y));
        path.add(part);
        current = new Point2D.Float(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.isEmpty()) {
            moveTo(x, y);
            return;
        }
        path.get(path.size() - 1).add(orientation.place(x, y));
        current = new Point2D.Float(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.isEmpty()) {
            moveTo(x1, y1);
        }
        path.get(path.size() - 1).add(PageRules.curved(orientation.place(x3, y3)));
        current = new Point2D.Float(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        if (!path.isEmpty() && path.get(path.size() - 1).size() > 1) {
            var part = path.get(path.size() - 1);
            part.add(part.get(0));
        }
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        rules.stroke(path);
        path.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        if (!isWhite()) {
            rules.fill(path);
        }
        path.clear();
    }

    /** Bars in the colour of the paper are no lines. */
    private boolean isWhite() {
        try {
            return (getGraphicsState().getNonStrokingColor().toRGB() & 0xFFFFFF) == 0xFFFFFF;
        } catch (IOException | RuntimeException pattern) {
            return false;
        }
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    @Override
    public void drawImage(PDImage image) {
        // a picture has no text to read, but some printers stretch one to a line
        var matrix = getGraphicsState().getCurrentTransformationMatrix();
        var corners = new ArrayList<int[]>();
        for (float[] corner : new float[][] {{0, 0}, {1, 0}, {1, 1}, {0, 1}}) {
            var point = matrix.transformPoint(corner[0], corner[1]);
            corners.add(place(point));
        }
        rules.fill(List.of(corners));
    }

    @Override
    public void clip(int windingRule) {
        // what is cut away is not looked at: rules and texts of a table are not cut
    }

    @Override
    public void shadingFill(COSName name) {
        // a colour, no line
    }

    private int[] place(Point2D point) {
        return orientation.place((float) point.getX(), (float) point.getY());
    }

    /** How a page is turned to be looked at, and where its upper left corner is. */
    private record Orientation(int turn, int left, int bottom, int right, int top) {

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
    }
}
