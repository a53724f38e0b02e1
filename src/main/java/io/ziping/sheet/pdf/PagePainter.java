package io.ziping.sheet.pdf;

import io.ziping.sheet.Sheet;
import io.ziping.sheet.Sheet.Kind;
import io.ziping.sheet.pdf.typesetting.TextPen;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws one laid-out page: title, ruled cells, foot. */
final class PagePainter {

    private final TextPen pen;

    PagePainter(TextPen pen) {
        this.pen = pen;
    }

    void paint(PDPageContentStream content, Sheet sheet, PageLayout page, Grid grid, Foot foot) throws IOException {
        pen.begin(content, PageFormat.HEIGHT);
        if (page.first()) {
            title(content, sheet);
        }
        for (var cell : page.cells()) {
            text(content, cell);
        }
        foot(content, foot);
        pen.end(content);
        rule(content, page, grid);
    }

    void cover(PDPageContentStream content, Cover cover, String running) throws IOException {
        pen.begin(content, PageFormat.HEIGHT);
        title(content, cover.title(), PageFormat.COVER_TITLE_SIZE, PageFormat.COVER_TITLE_BASELINE);
        float baseline = PageFormat.COVER_LINES_BASELINE;
        for (var line : cover.lines()) {
            var text = pen.shorten(line, PageFormat.COVER_LINE_SIZE, PageFormat.TABLE_WIDTH);
            centered(content, text, PageFormat.COVER_LINE_SIZE, baseline);
            baseline += 2 * PageFormat.COVER_LINE_SIZE;
        }
        foot(content, new Foot("", "", running, "", ""));
        pen.end(content);
    }

    private void title(PDPageContentStream content, Sheet sheet) throws IOException {
        title(content, sheet.title(), PageFormat.TITLE_SIZE, PageFormat.TITLE_BASELINE);
        centered(content, sheet.yearLine(), PageFormat.YEAR_SIZE, PageFormat.YEAR_BASELINE);
    }

    private void title(PDPageContentStream content, String title, float size, float baseline) throws IOException {
        float spacing = PageFormat.TITLE_SPACING;
        float width = pen.width(title, size) + spacing * (title.length() - 1);
        content.setCharacterSpacing(spacing);
        pen.write(content, title, size, (PageFormat.WIDTH - width) / 2, baseline);
        content.setCharacterSpacing(0);
    }

    private void text(PDPageContentStream content, PlacedCell placed) throws IOException {
        float size = placed.text().size();
        float baseline = placed.textTop() + PageFormat.baseline(size, PageFormat.LEADING);
        for (var line : placed.text().lines()) {
            if (placed.cell().kind() == Kind.NUMBER) {
                pen.writeFigures(content, line, size, left(placed, pen.figureWidth(line, size)), baseline);
            } else {
                pen.write(content, line, size, left(placed, pen.width(line, size)), baseline);
            }
            baseline += PageFormat.LEADING;
        }
    }

    private static float left(PlacedCell placed, float width) {
        var box = placed.box();
        return switch (placed.cell().alignment()) {
            case LEFT -> box.left() + PageFormat.PADDING_X;
            case CENTER -> (box.left() + box.right() - width) / 2;
            case RIGHT -> box.right() - PageFormat.PADDING_X - width;
        };
    }

    private static void rule(PDPageContentStream content, PageLayout page, Grid grid) throws IOException {
        content.setLineWidth(PageFormat.BORDER);
        // projecting caps close the corners where two strokes meet
        content.setLineCapStyle(2);
        for (var line : Ruling.of(page, grid)) {
            content.moveTo(line.fromX(), PageFormat.HEIGHT - line.fromY());
            content.lineTo(line.toX(), PageFormat.HEIGHT - line.toY());
        }
        content.stroke();
    }

    private void foot(PDPageContentStream content, Foot foot) throws IOException {
        float size = PageFormat.FOOTER_SIZE;
        float baseline = PageFormat.FOOTER_BASELINE;
        pen.write(content, pen.shorten(foot.left(), size, PageFormat.TABLE_WIDTH / 3), size, PageFormat.LEFT, baseline);
        centered(content, foot.center(), size, baseline);
        float right = PageFormat.WIDTH - PageFormat.RIGHT - pen.width(foot.right(), size);
        pen.write(content, foot.right(), size, right, baseline);
        var mark = pen.shorten(foot.mark(), PageFormat.MARK_SIZE, PageFormat.TABLE_WIDTH);
        pen.write(content, mark, PageFormat.MARK_SIZE, PageFormat.LEFT, PageFormat.MARK_BASELINE);
        float banner = PageFormat.WIDTH - PageFormat.RIGHT - pen.width(foot.banner(), PageFormat.BANNER_SIZE);
        pen.write(content, foot.banner(), PageFormat.BANNER_SIZE, banner, PageFormat.BANNER_BASELINE);
    }

    private void centered(PDPageContentStream content, String text, float size, float baseline) throws IOException {
        float middle = (PageFormat.LEFT + PageFormat.WIDTH - PageFormat.RIGHT) / 2;
        pen.write(content, text, size, middle - pen.width(text, size) / 2, baseline);
    }

    /**
     * What stands around the table.
     *
     * @param banner above it, on the right; the others stand below
     */
    record Foot(String left, String center, String right, String mark, String banner) {}
}
