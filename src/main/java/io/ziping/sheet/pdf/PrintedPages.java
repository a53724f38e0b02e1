package io.ziping.sheet.pdf;

import io.ziping.sheet.PrintedPage;
import java.util.ArrayList;
import java.util.List;

/** Laid-out pages without their measures: a browser finds the heights of rows itself, and no row needs more of them. */
final class PrintedPages {

    private PrintedPages() {}

    static List<PrintedPage> of(List<PageLayout> layouts) {
        var pages = new ArrayList<PrintedPage>();
        for (var layout : layouts) {
            var rows = new ArrayList<List<PrintedPage.Part>>();
            for (int band = 0; band < layout.edges().size() - 1; band++) {
                rows.add(parts(layout, band));
            }
            pages.add(new PrintedPage(pages.size() + 1, layouts.size(), rows));
        }
        return pages;
    }

    private static List<PrintedPage.Part> parts(PageLayout layout, int band) {
        return layout.cells().stream()
                .filter(placed -> placed.firstBand() == band)
                .map(PrintedPages::part)
                .toList();
    }

    private static PrintedPage.Part part(PlacedCell placed) {
        var text = placed.text();
        return new PrintedPage.Part(
                placed.cell(),
                placed.endBand() - placed.firstBand(),
                String.join("\n", text.lines()),
                placed.cut(),
                // down, so that a text that was made to fit still does
                (int) (text.size() * 2));
    }
}
