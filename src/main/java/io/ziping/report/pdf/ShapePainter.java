package io.ziping.report.pdf;

import static io.ziping.report.drawing.Drawing.POINT;

import io.ziping.report.drawing.Drawing.Area;
import io.ziping.report.drawing.Drawing.Disc;
import io.ziping.report.drawing.Drawing.Line;
import io.ziping.report.drawing.Drawing.Shape;
import io.ziping.report.drawing.Drawing.Text;
import io.ziping.report.drawing.Tone;
import io.ziping.sheet.pdf.typesetting.TextPen;
import io.ziping.sheet.pdf.typesetting.Typeface;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** Paints the shapes of a page, its texts above all others. */
final class ShapePainter {

    /** How far the control points of a quarter of a circle stand from its ends, in thousandths of the radius. */
    private static final int ROUND = 552;

    /** How much thicker a bold letter is, in thousandths of its size. */
    private static final int BOLDER = 28;

    private static final int THOUSAND = 1000;
    private static final int DASH = 3;

    private final Map<Typeface, TextPen> pens;
    private final PDPageContentStream content;

    ShapePainter(Map<Typeface, TextPen> pens, PDPageContentStream content) {
        this.pens = pens;
        this.content = content;
    }

    void paint(List<Shape> shapes) throws IOException {
        for (var shape : shapes) {
            if (shape instanceof Line line) {
                line(line);
            } else if (shape instanceof Area area) {
                fill(area.colour());
                content.addRect(
                        area.left() / (float) POINT,
                        (PdfPage.HEIGHT - area.top() - area.height()) / (float) POINT,
                        area.width() / (float) POINT,
                        area.height() / (float) POINT);
                content.fill();
            } else if (shape instanceof Disc disc) {
                disc(disc);
            }
        }
        texts(shapes);
    }

    /** The texts in their order, as one reads and copies them; each face writes between its own beginning and end. */
    private void texts(List<Shape> shapes) throws IOException {
        @Nullable TextPen current = null;
        for (var shape : shapes) {
            if (shape instanceof SetLine || shape instanceof Text) {
                var pen = Objects.requireNonNull(pens.get(face(shape)));
                if (!pen.equals(current)) {
                    if (current != null) {
                        current.end(content);
                    }
                    pen.begin(content, PdfPage.HEIGHT / (float) POINT);
                    current = pen;
                }
                if (shape instanceof SetLine line) {
                    write(line, pen);
                } else {
                    write((Text) shape, pen);
                }
            }
        }
        if (current != null) {
            current.end(content);
        }
    }

    private static Typeface face(Shape shape) {
        return shape instanceof SetLine line ? Faces.of(line.style(), line.text()) : Faces.BODY;
    }

    private void line(Line line) throws IOException {
        content.setStrokingColor(new Color(line.colour().rgb()));
        content.setLineWidth(line.thickness() / (float) POINT);
        content.setLineCapStyle(line.dashed() ? 0 : 2);
        content.setLineDashPattern(line.dashed() ? new float[] {DASH} : new float[0], 0);
        content.moveTo(line.fromX() / (float) POINT, (PdfPage.HEIGHT - line.fromY()) / (float) POINT);
        content.lineTo(line.toX() / (float) POINT, (PdfPage.HEIGHT - line.toY()) / (float) POINT);
        content.stroke();
    }

    private void disc(Disc disc) throws IOException {
        var x = disc.x() / (float) POINT;
        var y = (PdfPage.HEIGHT - disc.y()) / (float) POINT;
        var r = disc.radius() / (float) POINT;
        var c = r * ROUND / THOUSAND;
        fill(disc.colour());
        content.setStrokingColor(new Color(disc.edge().rgb()));
        content.setLineWidth(PdfPage.RULE / (float) POINT);
        content.setLineDashPattern(new float[0], 0);
        content.moveTo(x + r, y);
        content.curveTo(x + r, y + c, x + c, y + r, x, y + r);
        content.curveTo(x - c, y + r, x - r, y + c, x - r, y);
        content.curveTo(x - r, y - c, x - c, y - r, x, y - r);
        content.curveTo(x + c, y - r, x + r, y - c, x + r, y);
        content.fillAndStroke();
    }

    private void write(SetLine line, TextPen pen) throws IOException {
        var size = line.size() / (float) POINT;
        var left = line.left() / (float) POINT;
        var baseline = line.baseline() / (float) POINT;
        fill(Tone.BLACK);
        switch (line.style()) {
            case PLAIN, HEI, KAI -> pen.write(content, line.text(), size, left, baseline);
            case JUSTIFIED ->
                pen.writeJustified(content, line.text(), size, left, baseline, line.width() / (float) POINT);
            case FIGURES -> pen.writeFigures(content, line.text(), size, left, baseline);
            case BOLD -> {
                content.setStrokingColor(new Color(Tone.BLACK.rgb()));
                content.setLineWidth(size * BOLDER / THOUSAND);
                content.setRenderingMode(RenderingMode.FILL_STROKE);
                pen.write(content, line.text(), size, left, baseline);
                content.setRenderingMode(RenderingMode.FILL);
            }
        }
    }

    private void write(Text text, TextPen pen) throws IOException {
        var size = text.size() / (float) POINT;
        var width = pen.width(text.text(), size);
        var left =
                switch (text.anchor()) {
                    case START -> text.x() / (float) POINT;
                    case MIDDLE -> text.x() / (float) POINT - width / 2;
                    case END -> text.x() / (float) POINT - width;
                };
        fill(text.colour());
        pen.write(content, text.text(), size, left, text.y() / (float) POINT);
    }

    private void fill(Tone tone) throws IOException {
        content.setNonStrokingColor(new Color(tone.rgb()));
    }
}
