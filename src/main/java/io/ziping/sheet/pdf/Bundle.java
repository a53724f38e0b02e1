package io.ziping.sheet.pdf;

import io.ziping.sheet.Sheet;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** The pages of a document in the making. */
final class Bundle {

    private final PDDocument document;
    private final LineBreaker breaker;
    private final PagePainter painter;
    private final boolean several;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private long checksum;

    Bundle(PDDocument document, TextPen pen, LineBreaker breaker, boolean several) {
        this.document = document;
        this.breaker = breaker;
        this.painter = new PagePainter(pen);
        this.several = several;
    }

    void add(Sheet sheet) throws IOException {
        var flow = new Flow(sheet, breaker);
        var pages = Paginator.paginate(flow);
        for (int index = 0; index < pages.size(); index++) {
            var page = new PDPage(new PDRectangle(PageFormat.WIDTH, PageFormat.HEIGHT));
            document.addPage(page);
            if (index == 0) {
                bookmark(sheet, page);
            }
            try (var content = new PDPageContentStream(document, page)) {
                painter.paint(content, sheet, pages.get(index), flow.columnEdges(), foot(index, pages));
            }
        }
        sheet.cells().forEach(cell -> checksum = 31 * checksum + cell.text().hashCode());
    }

    void finish() {
        if (several) {
            document.getDocumentCatalog().setDocumentOutline(outline);
        }
        // without it the file's identifier would come from the clock, and equal prints would differ
        document.setDocumentId(checksum);
    }

    private PagePainter.Foot foot(int index, List<PageLayout> pages) {
        var running = several ? "总第 %d 页".formatted(document.getNumberOfPages()) : "";
        return new PagePainter.Foot("第 %d / %d 页".formatted(index + 1, pages.size()), running);
    }

    private void bookmark(Sheet sheet, PDPage page) {
        var item = new PDOutlineItem();
        item.setTitle(sheet.project());
        item.setDestination(page);
        outline.addLast(item);
    }
}
