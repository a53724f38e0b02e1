package io.ziping.spreadsheet.office;

import java.util.List;

/**
 * What belongs to a sheet and stands in none of its cells.
 *
 * @param pageTexts what every printed page bears above or below the cells, without the signs for its number or date
 * @param boxes texts that lie over the cells
 * @param pictures small pictures, by the cell they begin in
 */
public record SheetAside(List<String> pageTexts, List<Shape> boxes, List<Shape> pictures) {

    public SheetAside {
        pageTexts = List.copyOf(pageTexts);
        boxes = List.copyOf(boxes);
        pictures = List.copyOf(pictures);
    }

    /**
     * Something that lies over cells.
     *
     * @param row of the cell it begins in, from 0
     * @param column of that cell, from 0
     * @param text its own words; empty for a picture
     */
    public record Shape(int row, int column, String text) {}
}
