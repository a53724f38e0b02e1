package io.ziping.report.pdf;

import io.ziping.report.content.Report;
import io.ziping.report.drawing.Drawing;
import io.ziping.report.drawing.Drawing.Shape;
import io.ziping.report.pdf.ReportSetter.Mark;
import io.ziping.sheet.pdf.typesetting.Archive;
import io.ziping.sheet.pdf.typesetting.TextPen;
import io.ziping.sheet.pdf.typesetting.Typeface;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.springframework.stereotype.Component;

/**
 * Prints a report as a PDF/A-2b document in the layout of official documents: searchable text, charts as lines and not as
 * dots, bookmarks. Thread-safe; the same report gives the same bytes.
 */
@Component
public class ReportPdf {

    /**
     * Writes the document; the stream stays open.
     *
     * @throws IOException when the stream cannot be written
     */
    public void write(Report report, OutputStream out) throws IOException {
        var setter = new ReportSetter();
        setter.set(report);
        try (var document = new PDDocument()) {
            Archive.identify(document, report.name());
            var pens = new LinkedHashMap<Typeface, TextPen>();
            Faces.all().forEach(face -> pens.put(face, new TextPen(face, document)));
            var pages = setter.pages().all();
            for (int number = 0; number < pages.size(); number++) {
                var page = new PDPage(
                        new PDRectangle(PdfPage.WIDTH / (float) Drawing.POINT, PdfPage.HEIGHT / (float) Drawing.POINT));
                document.addPage(page);
                var shapes = new ArrayList<>(pages.get(number));
                shapes.add(number(number));
                try (var content = new PDPageContentStream(document, page)) {
                    new ShapePainter(pens, content).paint(shapes);
                }
            }
            document.getDocumentCatalog().setDocumentOutline(outline(setter.marks(), document));
            // without it the file's identifier would come from the clock, and equal prints would differ
            document.setDocumentId((long) report.hashCode());
            document.save(out);
        }
    }

    /** {@code — 1 —}, on odd pages at the right and on even ones at the left, one character from the margin. */
    private static Shape number(int page) {
        var text = "— %d —".formatted(page + 1);
        var width = Faces.width(SetLine.Style.PLAIN, text, PdfPage.NUMBER);
        var left = page % 2 == 0
                ? PdfPage.LEFT + PdfPage.TEXT_WIDTH - PdfPage.NUMBER - width
                : PdfPage.LEFT + PdfPage.NUMBER;
        return new SetLine(left, PdfPage.NUMBER_BASELINE, PdfPage.NUMBER, 0, SetLine.Style.PLAIN, text);
    }

    private static PDDocumentOutline outline(List<Mark> marks, PDDocument document) {
        var outline = new PDDocumentOutline();
        PDOutlineNode chapter = outline;
        for (var mark : marks) {
            var item = new PDOutlineItem();
            item.setTitle(mark.text());
            var destination = new PDPageXYZDestination();
            destination.setPage(document.getPage(mark.page()));
            destination.setTop((PdfPage.HEIGHT - mark.top()) / Drawing.POINT);
            item.setDestination(destination);
            if (mark.level() == 1) {
                outline.addLast(item);
                chapter = item;
            } else {
                chapter.addLast(item);
            }
        }
        return outline;
    }
}
