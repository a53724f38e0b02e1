package io.ziping.intake;

import io.ziping.sheet.OfflineCopy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook that was taken away, being changed by somebody with a spreadsheet program. */
public final class FilledCopy {

    private static final int KEYS = 10;

    private final XSSFWorkbook workbook;

    public FilledCopy(byte[] file) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public XSSFSheet tab() {
        return workbook.getSheetAt(0);
    }

    public XSSFSheet hidden() {
        return workbook.getSheet(OfflineCopy.TAB);
    }

    /** The first row of a line. */
    public Row line(String line) {
        return StreamSupport.stream(tab().spliterator(), false)
                .filter(row -> row.getCell(KEYS) != null
                        && row.getCell(KEYS).getStringCellValue().equals(OfflineCopy.KEY + line))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + line));
    }

    public Row line(UUID row) {
        return line("row." + row);
    }

    /** The cell of an address. */
    public Cell cell(String address) {
        for (var entry : hidden()) {
            var found = entry.getCell(1);
            if (found != null && found.getStringCellValue().equals(address) && entry.getRowNum() > 0) {
                var column = Integer.parseInt(entry.getCell(2).getStringCellValue());
                return line(entry.getCell(0).getStringCellValue()).getCell(column);
            }
        }
        throw new AssertionError("no cell " + address);
    }

    /** The texts of a row's cells that are not given become blank. */
    public FilledCopy type(String address, String text) {
        cell(address).setCellValue(text);
        return this;
    }

    /** A number as a spreadsheet program keeps it. */
    public FilledCopy number(String address, String number) {
        var cell = cell(address);
        cell.setCellValue(0);
        Objects.requireNonNull(((org.apache.poi.xssf.usermodel.XSSFCell) cell).getCTCell())
                .setV(number);
        return this;
    }

    /** What the formulas show, by the line and the column they stand in, as the program computes them now. */
    public Map<String, String> computed() {
        new XSSFFormulaEvaluator(workbook).evaluateAll();
        return shown();
    }

    /** The same as it was saved with the file. */
    public Map<String, String> shown() {
        var shown = new TreeMap<String, String>();
        for (var row : tab()) {
            var columns = row.getCell(KEYS + 1);
            if (columns != null) {
                var line = row.getCell(KEYS).getStringCellValue().substring(OfflineCopy.KEY.length());
                for (var column : columns.getStringCellValue()
                        .substring(OfflineCopy.COMPUTED.length())
                        .split(",")) {
                    shown.put(line + " " + column, result(row.getCell(Integer.parseInt(column))));
                }
            }
        }
        return shown;
    }

    private static String result(Cell cell) {
        return cell.getCellType() != CellType.FORMULA
                ? "no formula"
                : cell.getCachedFormulaResultType() == CellType.NUMERIC
                        ? new DecimalFormat("0.00####").format(cell.getNumericCellValue())
                        : cell.getCachedFormulaResultType() == CellType.STRING
                                ? cell.getStringCellValue()
                                : cell.getCachedFormulaResultType().name();
    }

    public FilledCopy clear(UUID row) {
        var line = line(row);
        for (int column = 2; column < KEYS; column++) {
            line.getCell(column).setBlank();
        }
        return this;
    }

    /** Takes a row out, as who has lifted the protection. */
    public FilledCopy delete(UUID row) {
        int number = line(row).getRowNum();
        for (int i = tab().getNumMergedRegions() - 1; i >= 0; i--) {
            var region = tab().getMergedRegion(i);
            if (region.getFirstRow() == number && region.getLastRow() == number) {
                tab().removeMergedRegion(i);
            }
        }
        tab().removeRow(tab().getRow(number));
        tab().shiftRows(number + 1, tab().getLastRowNum(), -1);
        return this;
    }

    /** Lets two rows change places, their hidden names with them. */
    public FilledCopy swap(UUID one, UUID other) {
        var row = line(one);
        var second = line(other);
        for (int column = 2; column <= KEYS; column++) {
            var text = text(row.getCell(column));
            put(row.getCell(column), text(second.getCell(column)));
            put(second.getCell(column), text);
        }
        return this;
    }

    private static Object text(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    private static void put(Cell cell, Object value) {
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value.toString().isEmpty()) {
            cell.setBlank();
        } else {
            cell.setCellValue(value.toString());
        }
    }

    public FilledCopy with(Consumer<XSSFWorkbook> change) {
        change.accept(workbook);
        return this;
    }

    /** What a program leaves that does not know hidden tabs. */
    public FilledCopy withoutHiddenTab() {
        workbook.removeSheetAt(workbook.getSheetIndex(OfflineCopy.TAB));
        return this;
    }

    public byte[] save() {
        var out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
