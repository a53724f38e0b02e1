package io.ziping.intake.reading.excel;

import io.ziping.intake.reading.FileProblem;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.Tolerances;
import io.ziping.intake.reading.table.CellText;
import io.ziping.intake.reading.table.Notes;
import io.ziping.intake.reading.table.SpreadRows;
import io.ziping.intake.reading.table.SpreadRows.Spec;
import io.ziping.intake.reading.table.TableSize;
import io.ziping.spreadsheet.format.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an old workbook as they come. */
final class XlsSheet {

    /** As many cells of a sheet whose rows are in disorder are held at once. */
    private static final int MOST_UNORDERED = 300_000;

    private static final String FORMULA = Notes.STORED_RESULT;

    private final XlsBook book;
    private final XlsLayout layout;
    private final SpreadRows rows;
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet beyond = new BitSet();
    private final TreeMap<Integer, TreeMap<Integer, Spec>> waiting = new TreeMap<>();
    private int held;
    private @Nullable FormulaRecord formula;

    XlsSheet(XlsBook book, XlsLayout layout, SpreadRows rows) {
        this.book = book;
        this.layout = layout;
        this.rows = rows;
    }

    void take(Record record) {
        if (record instanceof StringRecord result && formula != null) {
            put(formula, book.format(formula.getXFIndex()).showText(result.getString()), result.getString(), FORMULA);
            formula = null;
        } else if (record instanceof ColumnInfoRecord columns && columns.getHidden()) {
            int from = Math.max(0, columns.getFirstColumn());
            hiddenColumns.set(from, Math.max(from, Math.min(columns.getLastColumn() + 1, Limits.COLUMNS)));
        } else if (record instanceof RowRecord row && isHidden(row)) {
            hiddenRows.set(Math.max(0, row.getRowNumber()));
        } else if (record instanceof CellValueRecordInterface cell) {
            formula = null;
            cell(cell, record);
        }
    }

    private static boolean isHidden(RowRecord row) {
        // a default height has a mark that makes it negative
        return row.getZeroHeight() || (row.getHeight() >= 0 && row.getHeight() < Tolerances.FLAT_ROW);
    }

    private void cell(CellValueRecordInterface cell, Record record) {
        int style = cell.getXFIndex();
        if (record instanceof NumberRecord number) {
            number(cell, Double.toString(number.getValue()), null);
        } else if (record instanceof LabelSSTRecord label) {
            var text = book.string(label.getSSTIndex());
            var runs = book.runs(text);
            put(cell, book.format(style).showText(runs.text()), runs.text(), runs.doubt());
        } else if (record instanceof LabelRecord label) {
            put(cell, book.format(style).showText(label.getValue()), label.getValue(), null);
        } else if (record instanceof BoolErrRecord value) {
            put(cell, value.isError(), value.isError() ? value.getErrorValue() : value.getBooleanValue() ? 1 : 0, null);
        } else if (record instanceof FormulaRecord found) {
            result(found);
        }
    }

    private void result(FormulaRecord found) {
        var type = found.getCachedResultTypeEnum();
        if (type == CellType.STRING) {
            // the text comes behind it, unless it is empty
            formula = found;
            put(found, new Shown("", true, true), "", FORMULA);
        } else if (type == CellType.BOOLEAN) {
            put(found, false, found.getCachedBooleanValue() ? 1 : 0, FORMULA);
        } else if (type == CellType.ERROR) {
            put(found, true, found.getCachedErrorValue(), FORMULA);
        } else {
            number(found, Double.toString(found.getValue()), FORMULA);
        }
    }

    private void number(CellValueRecordInterface cell, String stored, @Nullable String reason) {
        put(cell, book.format(cell.getXFIndex()).show(stored, book.from1904()), plain(stored), reason);
    }

    /** Without an exponent, as far as one can read it then. */
    private static String plain(String stored) {
        try {
            var number = new BigDecimal(stored);
            return Math.abs(number.precision() - number.scale()) > 20
                    ? stored
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException invalid) {
            return stored;
        }
    }

    private void put(CellValueRecordInterface cell, boolean error, int code, @Nullable String reason) {
        if (!error) {
            put(cell, new Shown(code == 1 ? "TRUE" : "FALSE", true, true), "", reason);
            return;
        }
        var name = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "";
        put(cell, new Shown("", true, true), "", "公式出错：" + name);
    }

    private void put(CellValueRecordInterface cell, Shown shown, String stored, @Nullable String reason) {
        int row = cell.getRow();
        int column = cell.getColumn();
        if (column >= Limits.COLUMNS) {
            beyond.set(row);
            return;
        }
        var doubt = CellText.both(reason, hiddenColumns.get(column) ? "这一列在表里是隐藏的" : null);
        doubt = CellText.both(doubt, shown.doubt(stored));
        doubt = CellText.both(doubt, shown.text().isBlank() ? null : book.remark(cell.getXFIndex(), shown.text()));
        if (!layout.isUnordered() && !waiting.isEmpty() && waiting.lastKey() != row) {
            finish();
        }
        if (++held > MOST_UNORDERED) {
            throw new FileProblem("表里的格子没有按顺序存放，又太多：最多%d格。请用 Excel 打开，另存为 .xlsx 再上传".formatted(MOST_UNORDERED));
        }
        var content = new CellText(shown.text(), doubt, layout.note(row, column));
        waiting.computeIfAbsent(row, any -> new TreeMap<>()).put(column, new Spec(column, 1, 1, content));
    }

    /** Hands on the rows that wait. */
    void finish() {
        waiting.forEach((row, cells) -> {
            var remark = beyond.get(row) ? TableSize.BEYOND : hiddenRows.get(row) ? "这一行在表里是隐藏的" : null;
            layout.merges(row).forEach(area -> merge(area, cells));
            rows.add(row, new ArrayList<>(cells.values()), remark);
        });
        waiting.clear();
        held = 0;
    }

    private static void merge(CellRangeAddress area, Map<Integer, Spec> cells) {
        int column = area.getFirstColumn();
        if (column >= Limits.COLUMNS) {
            return;
        }
        var first = cells.get(column);
        int span = Math.min(area.getLastColumn(), Limits.COLUMNS - 1) - column + 1;
        int depth = area.getLastRow() - area.getFirstRow() + 1;
        var spec = first == null ? new Spec(column, 1, 1, new CellText("", null, null)) : first;
        cells.put(column, spec.covering(span, depth));
    }
}
