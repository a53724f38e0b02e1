package io.ziping.sheet.office;

import io.ziping.sheet.Sheet.Cell;
import io.ziping.sheet.Sheet.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Column widths and row heights of a workbook. Spreadsheets do not size rows of wrapped spanning cells, so that heights
 * are counted here from the widths of characters: a Chinese one takes an em, a Latin one about half.
 */
final class XlsxMeasures {

    /**
     * The table's width in characters of the workbook's standard font. It is a seventh more than fits between the margins
     * of A4 and is printed smaller, so that a page holds as much as the print's.
     */
    private static final int TABLE_CHARACTERS = 112;
    /** A column's unit is the 256th part of a character. */
    private static final int UNITS = 256;

    private static final int THOUSAND = 1000;
    /** The same width in thousandths of a point, a little narrow, since fonts differ. */
    private static final int TABLE_WIDTH = TABLE_CHARACTERS * 5_000;

    private static final int CELL_PADDING = 6_000;
    private static final int EM = 10_000;
    private static final int LATIN = 5_300;
    private static final int LEADING = 14;
    private static final int ROW_PADDING = 7;
    /** The highest row a spreadsheet draws, in points. */
    private static final int HIGHEST = 409;

    private XlsxMeasures() {}

    /** @param width in thousandths of the table */
    static int columnWidth(int width) {
        return width * TABLE_CHARACTERS * UNITS / THOUSAND;
    }

    /** The height of each row in points, such that every text is seen whole. */
    static List<Integer> heights(List<Row> rows, List<Integer> columns) {
        var heights = new ArrayList<Integer>();
        for (var row : rows) {
            heights.add(row.cells().stream()
                    .filter(cell -> cell.rowSpan() == 1)
                    .mapToInt(cell -> height(cell, columns))
                    .max()
                    .orElse(LEADING + ROW_PADDING));
        }
        for (int row = 0; row < rows.size(); row++) {
            for (var cell : rows.get(row).cells()) {
                stretch(heights, row, cell, columns);
            }
        }
        heights.replaceAll(height -> Math.min(height, HIGHEST));
        return heights;
    }

    /** A name beside several rows may need more room than they have: the last one gets it. */
    private static void stretch(List<Integer> heights, int row, Cell cell, List<Integer> columns) {
        var spanned = heights.subList(row, row + cell.rowSpan());
        int lacking = height(cell, columns)
                - spanned.stream().mapToInt(Integer::intValue).sum();
        if (lacking > 0) {
            spanned.set(cell.rowSpan() - 1, spanned.get(cell.rowSpan() - 1) + lacking);
        }
    }

    private static int height(Cell cell, List<Integer> columns) {
        int width = columns.subList(cell.column(), cell.column() + cell.columnSpan()).stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                * TABLE_WIDTH
                / THOUSAND;
        int lines = cell.isQuantity() ? 1 : lines(cell.text(), width - CELL_PADDING);
        return Math.max(1, lines) * LEADING + ROW_PADDING;
    }

    private static int lines(String text, int width) {
        return text.lines().mapToInt(paragraph -> lineCount(paragraph, width)).sum();
    }

    private static int lineCount(String paragraph, int width) {
        int lines = 1;
        int used = 0;
        for (int at = 0; at < paragraph.length(); at = paragraph.offsetByCodePoints(at, 1)) {
            int advance = paragraph.codePointAt(at) < 0x2000 ? LATIN : EM;
            if (used + advance > width && used > 0) {
                lines++;
                used = 0;
            }
            used += advance;
        }
        return lines;
    }
}
