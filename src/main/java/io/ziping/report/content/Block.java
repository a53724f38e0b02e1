package io.ziping.report.content;

import java.util.List;

/** A part of a report that stands by itself between what is above and below it. */
public interface Block {

    /**
     * A heading with its number.
     *
     * @param level 1 for a chapter, 2 for a section
     */
    record Heading(int level, String text) implements Block {}

    /** A paragraph of text. */
    record Paragraph(String text) implements Block {}

    /** A remark below a table. */
    record Note(String text) implements Block {}

    /**
     * A table; its head is repeated on each page it reaches.
     *
     * @param caption with its number, above it
     * @param rows a text for each column; {@code foot} of them at the end are sums
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows, int foot) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** Whether a table so high stands on one page, rather than to be cut where the page ends: where it takes up at most half of one. */
        public static boolean standsTogether(int height, int pageHeight) {
            return 2 * height <= pageHeight;
        }
    }

    /**
     * A column.
     *
     * @param name above it
     * @param width beside those of the others: a column of 2 is twice as wide as one of 1
     * @param number whether it holds numbers, which stand at its right
     */
    record Column(String name, int width, boolean number) {

        /** A column of texts. */
        public static Column text(String name, int width) {
            return new Column(name, width, false);
        }

        /** A column of numbers. */
        public static Column number(String name, int width) {
            return new Column(name, width, true);
        }
    }

    /**
     * A chart.
     *
     * @param caption with its number, below it
     * @param description what it shows, for those who do not see it
     */
    record Figure(String caption, Chart chart, String description) implements Block {}
}
