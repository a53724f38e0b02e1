package io.ziping.sheet.pdf;

import io.ziping.sheet.Sheet;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** The pages of a document in the making. */
final class Bundle {

    private final PDDocument document;
    private final Typesetter typesetter;
    private final PagePainter painter;
    private final boolean several;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private long checksum;

    Bundle(PDDocument document, TextPen pen, Typesetter typesetter, boolean several) {
        this.document = document;
        this.typesetter = typesetter;
        this.painter = new PagePainter(pen);
        this.several = several;
    }

    void add(Sheet sheet) throws IOException {
        var flow = new Flow(sheet, typesetter);
        var pages = Paginator.paginate(flow);
        for (int index = 0; index < pages.size(); index++) {
            var page = new PDPage(new PDRectangle(PageFormat.WIDTH, PageFormat.HEIGHT));
            document.addPage(page);
            if (index == 0) {
                bookmark(sheet, page);
            }
            try (var content = new PDPageContentStream(document, page)) {
                painter.paint(content, sheet, pages.get(index), flow.grid(), foot(sheet, index, pages.size()));
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

    /** A page that has come loose tells its project, its place in the form and in the bundle. */
    private PagePainter.Foot foot(Sheet sheet, int index, int pages) {
        var project = index == 0 ? "" : sheet.project();
        var running = several ? "总第 %d 页".formatted(document.getNumberOfPages()) : "";
        return new PagePainter.Foot(project, "第 %d / %d 页".formatted(index + 1, pages), running);
    }

    private void bookmark(Sheet sheet, PDPage page) {
        var item = new PDOutlineItem();
        item.setTitle(sheet.project().replace('\n', ' '));
        item.setDestination(page);
        outline.addLast(item);
    }
}
