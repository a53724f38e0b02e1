package io.ziping.sheet.pdf;

import io.ziping.sheet.Sheet;
import io.ziping.sheet.pdf.typesetting.TextPen;
import java.io.IOException;
import java.util.ArrayList;
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
        int first = document.getNumberOfPages();
        for (int index = 0; index < pages.size(); index++) {
            var page = newPage();
            try (var content = new PDPageContentStream(document, page)) {
                painter.paint(content, sheet, pages.get(index), flow.grid(), foot(sheet, index, pages.size()));
            }
        }
        bookmark(sheet.project(), document.getPage(first));
        sum(sheet);
    }

    /** A page with a title in its upper part and lines below it, all centred. */
    void addCover(Cover cover) throws IOException {
        var page = newPage();
        try (var content = new PDPageContentStream(document, page)) {
            painter.cover(content, cover, running());
        }
        bookmark("封面", page);
        sum(cover.title());
        cover.lines().forEach(this::sum);
    }

    /** What stands in front of the forms counts no pages of its own. */
    void addFront(Sheet sheet) throws IOException {
        fill(reserve(sheet, sheet.title()), sheet);
    }

    /** As many blank pages as a sheet takes. */
    List<PDPage> reserve(Sheet sheet, String name) {
        var pages = new ArrayList<PDPage>();
        var layouts = Paginator.paginate(new Flow(sheet, typesetter));
        layouts.forEach(layout -> pages.add(newPage()));
        bookmark(name, pages.get(0));
        return pages;
    }

    /** Draws a sheet on the pages that were reserved for it. */
    void fill(List<PDPage> pages, Sheet sheet) throws IOException {
        var flow = new Flow(sheet, typesetter);
        var layouts = Paginator.paginate(flow);
        if (layouts.size() != pages.size()) {
            throw new IllegalStateException(
                    "%s takes %d pages and has %d".formatted(sheet.title(), layouts.size(), pages.size()));
        }
        for (int index = 0; index < layouts.size(); index++) {
            var page = pages.get(index);
            var running = "总第 %d 页".formatted(document.getPages().indexOf(page) + 1);
            try (var content = new PDPageContentStream(document, page)) {
                painter.paint(
                        content, sheet, layouts.get(index), flow.grid(), new PagePainter.Foot("", "", running, "", ""));
            }
        }
        sum(sheet);
    }

    private PDPage newPage() {
        var page = new PDPage(new PDRectangle(PageFormat.WIDTH, PageFormat.HEIGHT));
        document.addPage(page);
        return page;
    }

    private void sum(Sheet sheet) {
        sheet.cells().forEach(cell -> sum(cell.text()));
    }

    private void sum(String text) {
        checksum = 31 * checksum + text.hashCode();
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
        var mark = sheet.mark();
        return new PagePainter.Foot(
                project,
                "第 %d / %d 页".formatted(index + 1, pages),
                several ? running() : "",
                mark == null ? "" : mark.text(),
                sheet.banner());
    }

    private String running() {
        return "总第 %d 页".formatted(document.getNumberOfPages());
    }

    private void bookmark(String name, PDPage page) {
        var item = new PDOutlineItem();
        item.setTitle(name.replace('\n', ' '));
        item.setDestination(page);
        outline.addLast(item);
    }
}
