package io.ziping.spreadsheet.office;

/**
 * How much of a workbook is read before it is refused.
 *
 * @param rows of all sheets together
 * @param cells of all sheets together
 * @param columns of a sheet; what stands further right is not looked at
 * @param characters of all shared texts together
 */
public record Bounds(int sheets, int rows, int cells, int columns, int merges, int strings, long characters) {

    /** As many characters as a cell may hold. */
    static final int CELL_CHARACTERS = 32_767;
}
