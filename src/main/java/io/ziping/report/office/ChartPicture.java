package io.ziping.report.office;

import io.ziping.report.drawing.Drawing;
import io.ziping.report.drawing.Drawing.Area;
import io.ziping.report.drawing.Drawing.Disc;
import io.ziping.report.drawing.Drawing.Line;
import io.ziping.report.drawing.Drawing.Shape;
import io.ziping.report.drawing.Drawing.Text;
import io.ziping.report.drawing.Tone;
import io.ziping.sheet.pdf.typesetting.Typeface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * Paints a picture as a PNG of 300 dots an inch. Letters are painted as shapes of the fonts that come along, so that it looks
 * the same on a machine without any.
 */
final class ChartPicture {

    private static final int DOTS_PER_INCH = 300;
    private static final int POINTS_PER_INCH = 72;

    private final Typeface face;

    ChartPicture(Typeface face) {
        this.face = face;
    }

    byte[] png(Drawing drawing) throws IOException {
        var image = new BufferedImage(dots(drawing.width()), dots(drawing.height()), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(image.getWidth() / (double) drawing.width(), image.getHeight() / (double) drawing.height());
            for (var shape : drawing.shapes()) {
                paint(graphics, shape);
            }
        } finally {
            graphics.dispose();
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static int dots(int length) {
        return length * DOTS_PER_INCH / POINTS_PER_INCH / Drawing.POINT;
    }

    private void paint(Graphics2D graphics, Shape shape) {
        if (shape instanceof Line line) {
            use(graphics, line.colour());
            graphics.setStroke(stroke(line));
            graphics.draw(new Line2D.Double(line.fromX(), line.fromY(), line.toX(), line.toY()));
        } else if (shape instanceof Area area) {
            use(graphics, area.colour());
            graphics.fill(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height()));
        } else if (shape instanceof Disc disc) {
            var circle = new Ellipse2D.Double(
                    disc.x() - disc.radius(), disc.y() - disc.radius(), 2 * disc.radius(), 2 * disc.radius());
            use(graphics, disc.colour());
            graphics.fill(circle);
            use(graphics, disc.edge());
            graphics.setStroke(new BasicStroke(Drawing.POINT / 2));
            graphics.draw(circle);
        } else if (shape instanceof Text text) {
            text(graphics, text);
        }
    }

    private static BasicStroke stroke(Line line) {
        return line.dashed()
                ? new BasicStroke(
                        line.thickness(),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        10,
                        new float[] {3 * Drawing.POINT},
                        0)
                : new BasicStroke(line.thickness(), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);
    }

    private void text(Graphics2D graphics, Text text) {
        use(graphics, text.colour());
        var width = face.advance(text.text()) * text.size() / Typeface.UNITS;
        var left =
                switch (text.anchor()) {
                    case START -> text.x();
                    case MIDDLE -> text.x() - width / 2;
                    case END -> text.x() - width;
                };
        var scale = text.size() / (double) Typeface.UNITS;
        var passed = 0;
        for (var character : text.text().codePoints().toArray()) {
            var place = new AffineTransform(scale, 0, 0, -scale, left + passed * scale, text.y());
            graphics.fill(place.createTransformedShape(face.outline(character)));
            passed += face.advance(character);
        }
    }

    private static void use(Graphics2D graphics, Tone tone) {
        graphics.setColor(new Color(tone.rgb()));
    }
}
