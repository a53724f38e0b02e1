package io.ziping.sheet.office;

import io.ziping.sheet.OfflineCopy;
import io.ziping.sheet.OfflineCopy.Field;
import io.ziping.sheet.Sheet.Cell;
import io.ziping.sheet.Sheet.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/**
 * Writes a form as a workbook to be filled in and brought back. It looks like the printed form; only the cells a person
 * may type into are open. A hidden column names each row and a hidden tab what stood in each cell, see {@link OfflineCopy},
 * so that what comes back is recognised wherever it was moved to. Thread-safe.
 */
@Component
public class OfflineCopyXlsx {

    private static final String HINT =
            "黄色的格可以填写；绿色的格由公式算出，跟着变，不用填；灰色的不能改。要加指标，写在最后的空行里；不要的指标，把整行清空。" + "填好后在“自评表 → 导入”上传；请不要增删列，也不要删除隐藏的列和工作表。";
    private static final int HINT_HEIGHT = 34;
    /** Behind the columns of the hidden tab that the cells are listed in. */
    private static final int DIMENSIONS = 7;

    private static final int CATEGORIES = 8;

    /**
     * Writes the workbook; the stream stays open.
     *
     * @throws IOException when the stream cannot be written
     */
    public void write(OfflineCopy form, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var styles = new XlsxStyles(workbook);
            var drawing = new XlsxDrawing(workbook, form.sheet(), styles);
            drawing.heading(HINT, HINT_HEIGHT, styles.hint());
            drawing.draw(cell -> form.field(cell).isPresent() ? styles.field(cell) : styles.locked(cell));
            var tab = drawing.tab();
            var hidden = new Hidden(workbook.createSheet(OfflineCopy.TAB), form);
            var computed = new ComputedCells(drawing, hidden.tab);
            computed.write(form, styles);
            hidden.begin();
            int column = form.sheet().columns().size();
            tab.setColumnHidden(column, true);
            tab.setColumnHidden(column + 1, true);
            for (int row = 0; row < drawing.top() - 1; row++) {
                key(tab, row, column, OfflineCopy.TITLE_LINE);
            }
            key(tab, drawing.top() - 1, column, OfflineCopy.HINT_LINE);
            for (int row = 0; row < drawing.rows().size(); row++) {
                var line = form.line(drawing.rows().get(row), row, drawing.indicatorHeader());
                key(tab, drawing.top() + row, column, line);
                hidden.add(line, drawing.rows().get(row), computed.in(drawing.top() + row));
            }
            hidden.lists(tab, drawing);
            computed.keys(column + 1);
            protect(workbook, tab);
            workbook.write(out);
        }
    }

    private static void key(XSSFSheet tab, int row, int column, String line) {
        tab.getRow(row).createCell(column).setCellValue(OfflineCopy.KEY + line);
    }

    /** Against slips, not against anybody: there is no password. */
    private static void protect(XSSFWorkbook workbook, XSSFSheet tab) {
        tab.enableLocking();
        tab.lockFormatCells(false);
        tab.lockFormatRows(false);
        tab.lockFormatColumns(false);
        tab.lockInsertRows(false);
        workbook.setActiveSheet(0);
        workbook.setSheetVisibility(workbook.getSheetIndex(OfflineCopy.TAB), SheetVisibility.VERY_HIDDEN);
    }

    /** The tab that says what stood where. */
    private static final class Hidden {

        private final XSSFSheet tab;
        private final OfflineCopy form;
        private int next;

        Hidden(XSSFSheet tab, OfflineCopy form) {
            this.tab = tab;
            this.form = form;
        }

        void begin() {
            write(
                    OfflineCopy.MARK,
                    OfflineCopy.FORMAT,
                    String.valueOf(form.id()),
                    String.valueOf(form.version()),
                    String.valueOf(form.fiscalYear()),
                    form.project());
        }

        /**
         * The cells of a row: line, address, column and text; the address of a locked one is blank. What is computed is not
         * among them: it changes, and nobody changed it.
         */
        void add(String line, Row row, Set<Integer> computed) {
            for (var cell : row.cells()) {
                var field = form.field(cell);
                if (field.isPresent() || (!cell.text().isEmpty() && !computed.contains(cell.column()))) {
                    write(
                            line,
                            field.map(Field::address).orElse(""),
                            String.valueOf(cell.column()),
                            field.map(Field::text).orElse(cell.text()));
                }
            }
        }

        private void write(String... texts) {
            var row = tab.getRow(next) == null ? tab.createRow(next) : tab.getRow(next);
            next++;
            for (int column = 0; column < texts.length; column++) {
                XlsxDrawing.write(row.createCell(column), Objects.requireNonNull(texts[column]));
            }
        }

        /** What the classes of a new row are chosen from. */
        void lists(XSSFSheet sheet, XlsxDrawing drawing) {
            list(DIMENSIONS, form.dimensions());
            list(CATEGORIES, form.categories());
            for (int row = 0; row < drawing.rows().size(); row++) {
                for (var cell : drawing.rows().get(row).cells()) {
                    var address = form.field(cell).map(Field::address).orElse("");
                    if (address.endsWith(OfflineCopy.NEW_DIMENSION)) {
                        choose(
                                sheet,
                                drawing.top() + row,
                                cell,
                                DIMENSIONS,
                                form.dimensions().size());
                    } else if (address.endsWith(OfflineCopy.NEW_CATEGORY)) {
                        choose(
                                sheet,
                                drawing.top() + row,
                                cell,
                                CATEGORIES,
                                form.categories().size());
                    }
                }
            }
        }

        private void list(int column, List<String> names) {
            for (int row = 0; row < names.size(); row++) {
                var line = tab.getRow(row) == null ? tab.createRow(row) : tab.getRow(row);
                line.createCell(column).setCellValue(names.get(row));
            }
        }

        private static void choose(XSSFSheet sheet, int row, Cell cell, int source, int count) {
            if (count == 0) {
                return;
            }
            var column = CellReference.convertNumToColString(source);
            var helper = sheet.getDataValidationHelper();
            var validation = helper.createValidation(
                    helper.createFormulaListConstraint(
                            "%s!$%s$1:$%s$%d".formatted(OfflineCopy.TAB, column, column, count)),
                    new CellRangeAddressList(row, row, cell.column(), cell.column()));
            validation.setSuppressDropDownArrow(true);
            validation.setShowErrorBox(true);
            validation.createErrorBox("不在指标分类里", "请从下拉列表里选");
            sheet.addValidationData(validation);
        }
    }
}
