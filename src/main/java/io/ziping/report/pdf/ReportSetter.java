package io.ziping.report.pdf;

import io.ziping.report.content.Block;
import io.ziping.report.content.Block.Figure;
import io.ziping.report.content.Block.Heading;
import io.ziping.report.content.Block.Note;
import io.ziping.report.content.Block.Paragraph;
import io.ziping.report.content.Block.Table;
import io.ziping.report.content.Report;
import io.ziping.report.drawing.Charts;
import io.ziping.sheet.pdf.typesetting.LineBreaker;
import io.ziping.sheet.pdf.typesetting.Typeface;
import java.util.ArrayList;
import java.util.List;

/** Sets the blocks of a report on pages. */
final class ReportSetter {

    private static final int INDENT = 2;

    private final LineBreaker breaker = new LineBreaker(Faces.BODY);
    private final Pages pages = new Pages();
    private final List<Mark> marks = new ArrayList<>();

    /**
     * A heading that a reader can go to.
     *
     * @param page from 0
     * @param top from the upper edge of the paper
     */
    record Mark(int level, String text, int page, int top) {}

    Pages pages() {
        return pages;
    }

    List<Mark> marks() {
        return marks;
    }

    void set(Report report) {
        report.title().forEach(line -> centred(line, PdfPage.TITLE, PdfPage.TITLE_LEADING, SetLine.Style.BOLD));
        pages.space(PdfPage.LEADING / 4);
        centred(report.subtitle(), PdfPage.BODY, PdfPage.LEADING, SetLine.Style.KAI);
        pages.space(PdfPage.LEADING);
        report.blocks().forEach(this::set);
    }

    private void set(Block block) {
        if (block instanceof Heading heading) {
            heading(heading);
        } else if (block instanceof Paragraph paragraph) {
            paragraph(paragraph.text());
        } else if (block instanceof Note note) {
            note(note.text());
        } else if (block instanceof Table table) {
            new TableSetter(table, pages, breaker).set();
        } else if (block instanceof Figure figure) {
            figure(figure);
        } else {
            throw new IllegalArgumentException("No way to set " + block.getClass());
        }
    }

    /** A heading never stands alone at the foot of a page. */
    private void heading(Heading heading) {
        pages.need(PdfPage.LEADING * (1 + PdfPage.LEAST_LINES));
        marks.add(new Mark(heading.level(), heading.text(), pages.current(), pages.top()));
        var lines = broken(heading.text());
        for (int i = 0; i < lines.size(); i++) {
            pages.line(
                    PdfPage.LEFT + (i == 0 ? INDENT * PdfPage.BODY : 0),
                    PdfPage.BODY,
                    PdfPage.LEADING,
                    0,
                    heading.level() == 1 ? SetLine.Style.HEI : SetLine.Style.KAI,
                    lines.get(i));
        }
    }

    private List<String> broken(String text) {
        return breaker.lines(text, PdfPage.TEXT_WIDTH * Typeface.UNITS / PdfPage.BODY, INDENT * Typeface.UNITS);
    }

    /** No line of a paragraph stands alone on a page. */
    private void paragraph(String text) {
        var lines = broken(text);
        for (int i = 0; i < lines.size(); i++) {
            var left = lines.size() - i;
            var together = i == 0 || left == PdfPage.LEAST_LINES ? Math.min(PdfPage.LEAST_LINES, left) : 1;
            pages.need(together * PdfPage.LEADING);
            var indent = i == 0 ? INDENT * PdfPage.BODY : 0;
            pages.line(
                    PdfPage.LEFT + indent,
                    PdfPage.BODY,
                    PdfPage.LEADING,
                    PdfPage.TEXT_WIDTH - indent,
                    left == 1 ? SetLine.Style.PLAIN : SetLine.Style.JUSTIFIED,
                    lines.get(i));
        }
    }

    private void note(String text) {
        for (var line : breaker.lines(text, PdfPage.TEXT_WIDTH * Typeface.UNITS / PdfPage.NOTE)) {
            pages.need(PdfPage.NOTE * 2);
            pages.line(PdfPage.LEFT, PdfPage.NOTE, PdfPage.NOTE * 3 / 2, 0, SetLine.Style.PLAIN, line);
        }
        pages.space(PdfPage.LEADING / 3);
    }

    private void figure(Figure figure) {
        var drawing = Charts.draw(figure.chart());
        pages.space(PdfPage.LEADING / 4);
        pages.need(drawing.height() + PdfPage.CAPTION * 2);
        pages.picture(drawing);
        centred(figure.caption(), PdfPage.CAPTION, PdfPage.CAPTION * 2, SetLine.Style.HEI);
        pages.space(PdfPage.LEADING / 3);
    }

    private void centred(String text, int size, int leading, SetLine.Style style) {
        var width = Faces.width(style, text, size);
        pages.line(PdfPage.LEFT + (PdfPage.TEXT_WIDTH - width) / 2, size, leading, 0, style, text);
    }
}
