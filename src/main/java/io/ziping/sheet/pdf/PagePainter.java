package io.ziping.sheet.pdf;

import io.ziping.sheet.Sheet;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws one laid-out page: title, ruled cells, foot. */
final class PagePainter {

    private final TextPen pen;

    PagePainter(TextPen pen) {
        this.pen = pen;
    }

    void paint(PDPageContentStream content, Sheet sheet, PageLayout page, float[] columnEdges, Foot foot)
            throws IOException {
        if (page.first()) {
            title(content, sheet);
        }
        for (var cell : page.cells()) {
            text(content, cell);
        }
        rule(content, page, columnEdges);
        foot(content, foot);
    }

    private void title(PDPageContentStream content, Sheet sheet) throws IOException {
        float spacing = PageFormat.TITLE_SPACING;
        float width = pen.width(sheet.title(), PageFormat.TITLE_SIZE)
                + spacing * (sheet.title().length() - 1);
        content.setCharacterSpacing(spacing);
        pen.write(
                content,
                sheet.title(),
                PageFormat.TITLE_SIZE,
                (PageFormat.WIDTH - width) / 2,
                PageFormat.TITLE_BASELINE);
        content.setCharacterSpacing(0);
        centered(content, sheet.yearLine(), PageFormat.YEAR_SIZE, PageFormat.YEAR_BASELINE);
    }

    private void text(PDPageContentStream content, PlacedCell placed) throws IOException {
        float baseline = placed.textTop() + PageFormat.baseline(PageFormat.TEXT_SIZE, PageFormat.LEADING);
        for (var line : placed.lines()) {
            float slack = placed.right() - placed.left() - pen.width(line, PageFormat.TEXT_SIZE);
            float left = placed.left()
                    + switch (placed.cell().alignment()) {
                        case LEFT -> PageFormat.PADDING_X;
                        case CENTER -> slack / 2;
                        case RIGHT -> slack - PageFormat.PADDING_X;
                    };
            pen.write(content, line, PageFormat.TEXT_SIZE, left, baseline);
            baseline += PageFormat.LEADING;
        }
    }

    private static void rule(PDPageContentStream content, PageLayout page, float[] columnEdges) throws IOException {
        content.setLineWidth(PageFormat.BORDER);
        // projecting caps close the corners where two strokes meet
        content.setLineCapStyle(2);
        for (var line : Ruling.of(page, columnEdges)) {
            content.moveTo(line.fromX(), PageFormat.HEIGHT - line.fromY());
            content.lineTo(line.toX(), PageFormat.HEIGHT - line.toY());
        }
        content.stroke();
    }

    private void foot(PDPageContentStream content, Foot foot) throws IOException {
        centered(content, foot.center(), PageFormat.FOOTER_SIZE, PageFormat.FOOTER_BASELINE);
        float right = PageFormat.WIDTH - PageFormat.RIGHT - pen.width(foot.right(), PageFormat.FOOTER_SIZE);
        pen.write(content, foot.right(), PageFormat.FOOTER_SIZE, right, PageFormat.FOOTER_BASELINE);
    }

    private void centered(PDPageContentStream content, String text, float size, float baseline) throws IOException {
        float middle = (PageFormat.LEFT + PageFormat.WIDTH - PageFormat.RIGHT) / 2;
        pen.write(content, text, size, middle - pen.width(text, size) / 2, baseline);
    }

    /** What stands below the table. */
    record Foot(String center, String right) {}
}
