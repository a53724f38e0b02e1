package io.ziping.intake.reading.pdf;

import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
final class PageContent extends PDFGraphicsStreamEngine {

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<TurnedGlyph> turned = new ArrayList<>();
    private final PageRules rules = new PageRules();
    private final Orientation orientation;
    private final DrawnPath path;
    private boolean clipping;
    private final List<CutOff> cutOff = new ArrayList<>();
    private final List<Glyph> unseen = new ArrayList<>();
    private final PageColours colours = new PageColours();
    private boolean damaged;
    private long operators;

    private PageContent(PDPage page, int turn) {
        super(page);
        this.orientation = Orientation.of(page, turn);
        this.path = new DrawnPath(orientation);
    }

    /** A page whose text runs up or down is looked at from the side it is read from. */
    static PageContent of(PDPage page) throws IOException {
        var content = of(page, 0);
        if (content.turned.size() <= content.glyphs.size()) {
            return content;
        }
        long down = content.turned.stream().filter(TurnedGlyph::down).count();
        return of(page, down * 2 > content.turned.size() ? 270 : 90);
    }

    private static PageContent of(PDPage page, int turn) throws IOException {
        var content = new PageContent(page, turn);
        content.processPage(page);
        return content;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    /** Those that run up or down the page. */
    List<TurnedGlyph> turned() {
        return turned;
    }

    /** Those that are not shown, or not whole, because they do not fit. */
    List<CutOff> cutOff() {
        return cutOff;
    }

    /** Those in the colour of what they stand upon. */
    List<Glyph> unseen() {
        return unseen;
    }

    PageRules rules() {
        return rules;
    }

    boolean isDamaged() {
        return damaged;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        PageLimits.check(++operators, glyphs.size() + turned.size() + cutOff.size() + unseen.size(), rules.size());
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
        int size = Math.round((float) Math.hypot(matrix.getShearX(), matrix.getScaleY()) * Orientation.UNIT);
        boolean upright = Math.abs(end[1] - start[1]) <= size / 10 && end[0] >= start[0];
        if (size <= 0 || !orientation.isInside(start)) {
            return;
        }
        var text = PdfCharacters.text(font.toUnicode(code));
        if (colours.hide(getGraphicsState(), matrix, advance)) {
            unseen.add(new Glyph(start[0], end[0], start[1], size, text));
            return;
        }
        var across = upright ? null : TurnedGlyph.of(start, end, size, text);
        var shown = upright ? Clip.next(currentClip(), matrix, advance) : null;
        if (shown != null) {
            int[] at = orientation.place(shown);
            cutOff.add(new CutOff(new Glyph(start[0], end[0], start[1], size, text), at[0], at[1]));
        } else if (upright) {
            glyphs.add(new Glyph(start[0], end[0], start[1], size, text));
        } else if (across != null) {
            turned.add(across);
        }
    }

    @Override
    public void appendRectangle(Point2D one, Point2D two, Point2D three, Point2D four) {
        path.rectangle(List.of(one, two, three, four));
    }

    @Override
    public void moveTo(float x, float y) {
        path.move(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.line(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curve(x1, y1, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.current();
    }

    @Override
    public void closePath() {
        path.close();
    }

    @Override
    public void endPath() {
        var outline = path.outline();
        if (clipping && outline != null) {
            getGraphicsState().intersectClippingPath(new Area(outline));
        }
        clipping = false;
        path.clear();
    }

    @Override
    public void strokePath() {
        rules.stroke(path.parts());
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        colours.fill(path.outline(), getGraphicsState());
        if (!colours.isWhite(getGraphicsState())) {
            rules.fill(path.parts());
        }
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        colours.fill(path.outline(), getGraphicsState());
        strokePath();
    }

    @Override
    public void drawImage(PDImage image) {
        // a picture has no text to read, but some printers stretch one to a line
        var matrix = getGraphicsState().getCurrentTransformationMatrix();
        var corners = new ArrayList<int[]>();
        Rectangle2D bounds = null;
        for (float[] corner : new float[][] {{0, 0}, {1, 0}, {1, 1}, {0, 1}}) {
            var point = matrix.transformPoint(corner[0], corner[1]);
            if (bounds == null) {
                bounds = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
            } else {
                bounds.add(point);
            }
            corners.add(orientation.place(point));
        }
        colours.lay(bounds);
        rules.fill(List.of(corners));
    }

    private Rectangle2D currentClip() {
        return getGraphicsState().getCurrentClippingPath().getBounds2D();
    }

    /** Rules are drawn whole whatever is shown of them; characters are not. */
    @Override
    public void clip(int windingRule) {
        clipping = true;
    }

    @Override
    public void shadingFill(COSName name) {
        // colours, no line
        colours.lay(currentClip());
    }
}
