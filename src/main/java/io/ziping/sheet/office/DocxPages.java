package io.ziping.sheet.office;

import io.ziping.sheet.Sheet.Row;
import io.ziping.sheet.Sheet.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a part of the form stands on one page, below the part's head.
 *
 * @param beginsPage whether a page begins with it
 */
record DocxPages(Section section, boolean beginsPage) {

    static List<DocxPages> of(Section section) {
        var pages = new ArrayList<DocxPages>();
        boolean begins = section.head().stream().anyMatch(Row::beginsPage);
        var rows = new ArrayList<Row>();
        for (var row : section.body()) {
            if (row.beginsPage() && !rows.isEmpty()) {
                pages.add(page(section, rows, begins));
                rows.clear();
            }
            begins = rows.isEmpty() ? begins || row.beginsPage() : begins;
            rows.add(row);
        }
        pages.add(page(section, rows, begins));
        return pages;
    }

    private static DocxPages page(Section section, List<Row> rows, boolean begins) {
        return new DocxPages(new Section(section.name(), section.head(), rows), begins);
    }
}
